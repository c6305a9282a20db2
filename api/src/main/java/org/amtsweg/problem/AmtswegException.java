package org.amtsweg.problem;

import java.io.Serial;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A technical failure (<i>technische Störung</i>): says whether the same call may succeed later. Holds no personal data.
 *
 * <p>Not for flaws in input ({@link Findings}) nor for outcomes of the procedure (sealed results).
 */
public class AmtswegException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean retryable;
    private final transient @Nullable Finding finding;

    public AmtswegException(String message, boolean retryable, @Nullable Throwable cause) {
        this(message, retryable, cause, null);
    }

    private AmtswegException(String message, boolean retryable, @Nullable Throwable cause, @Nullable Finding finding) {
        super(message, cause);
        this.retryable = retryable;
        this.finding = finding;
    }

    /** For a flaw of a model or table that shows only while a case runs: who designs services can mend it and reads it in their language. */
    public static AmtswegException because(Finding flaw) {
        String where = flaw.path().isEmpty() ? "" : flaw.path() + ": ";
        return new AmtswegException(where + flaw.text(Language.EN), false, null, flaw);
    }

    public static AmtswegException permanent(String message) {
        return new AmtswegException(message, false, null);
    }

    public static AmtswegException temporary(String message) {
        return new AmtswegException(message, true, null);
    }

    /** What is wrong with the model; empty for every other failure. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    /** Whether the same call may succeed later without a change. */
    public boolean isRetryable() {
        return retryable;
    }
}
