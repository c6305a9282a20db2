package org.amtsweg.model.form;

import java.util.Optional;
import java.util.Set;
import org.amtsweg.form.Form;
import org.amtsweg.problem.Findings;

/** Reads Camunda Forms files (<i>Formulardatei</i>). */
@SuppressWarnings("DoNotCallSuggester") // STUB
public final class FormReader {

    private final Set<String> knownTypes;

    /** A reader that accepts these domain types. */
    public FormReader(Set<String> knownTypes) {
        this.knownTypes = Set.copyOf(knownTypes);
    }

    /** A form, if it could be read, and what is wrong with its file. */
    public record Reading(Optional<Form> form, Findings findings) {}

    /** Reads one file; paths of findings begin with its name. */
    public Reading read(String file, byte[] content) {
        throw new UnsupportedOperationException(file + content.length + knownTypes);
    }
}
