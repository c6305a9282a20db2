package org.amtsweg.problem;

import java.io.Serial;
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

    public AmtswegException(String message, boolean retryable, @Nullable Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    public static AmtswegException permanent(String message) {
        return new AmtswegException(message, false, null);
    }

    public static AmtswegException temporary(String message) {
        return new AmtswegException(message, true, null);
    }

    /** Whether the same call may succeed later without a change. */
    public boolean isRetryable() {
        return retryable;
    }
}
