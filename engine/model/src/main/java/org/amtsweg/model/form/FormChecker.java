package org.amtsweg.model.form;

import org.amtsweg.form.Form;
import org.amtsweg.form.FormData;
import org.amtsweg.model.feel.Feel;

/**
 * Checks form data against its form on the server (<i>Formularprüfung</i>). Thread-safe.
 *
 * <p>All findings come at once, with JSON paths such as {@code form.furniture[2].count} and never with a value. What a condition hides is
 * dropped, as form-js drops it in the browser; null and blank texts count as not filled in and are dropped too. Unknown fields are
 * errors. Patterns are searched for, as in the browser ({@code ^} and {@code $} anchor them).
 */
public final class FormChecker {

    private final ValueCheck values;
    private final Feel feel;

    /** With all our domain types. */
    public FormChecker() {
        this(DomainTypeCheck.ALL);
    }

    public FormChecker(DomainTypeCheck types) {
        this(types, new Feel());
    }

    /** With a FEEL evaluator that is shared. */
    public FormChecker(DomainTypeCheck types, Feel feel) {
        this.values = new ValueCheck(types);
        this.feel = feel;
    }

    /** The accepted values in the order of the form, and what is wrong. */
    public CheckedForm check(Form form, FormData data) {
        return new FormPass(values, feel).run(form, data);
    }
}
