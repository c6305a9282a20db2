package org.amtsweg.identifier;

import java.io.Serial;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Finding;

/**
 * A text is not an identifier of the wanted type (<i>falsches Format</i>). The message never repeats the text.
 *
 * <p>{@link #code()} is the stable code of the reason, the same one that a {@link Finding} of the type's {@code check} carries.
 */
public class IdentifierFormatException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    public IdentifierFormatException(String type, String expected) {
        super(type + " must be " + expected);
        this.code = "";
    }

    private IdentifierFormatException(Finding reason) {
        super(reason.text(Language.EN) + " [" + reason.code() + "]");
        this.code = reason.code();
    }

    /** For the reason that a check has found. */
    static IdentifierFormatException because(Finding reason) {
        return new IdentifierFormatException(reason);
    }

    /** The code of the reason, for instance {@code steuer-id.check-digit}; empty for Amtsweg's own identifiers. */
    public Optional<String> code() {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }
}
