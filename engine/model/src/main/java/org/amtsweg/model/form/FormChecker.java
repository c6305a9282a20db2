package org.amtsweg.model.form;

import org.amtsweg.form.Form;
import org.amtsweg.form.FormData;

/** Checks form data against its form on the server (<i>Formularprüfung</i>). Thread-safe. */
@SuppressWarnings("DoNotCallSuggester") // STUB
public final class FormChecker {

    private final DomainTypeCheck types;

    public FormChecker(DomainTypeCheck types) {
        this.types = types;
    }

    public CheckedForm check(Form form, FormData data) {
        throw new UnsupportedOperationException(form + " " + data + types);
    }
}
