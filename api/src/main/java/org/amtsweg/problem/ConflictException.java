package org.amtsweg.problem;

import java.io.Serial;

/**
 * Somebody else was faster (<i>Konflikt</i>): the task is taken or done, the case moved on, the deadline passed. Nothing was
 * changed; look again before you repeat.
 */
public final class ConflictException extends AmtswegException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(message, false, null);
    }
}
