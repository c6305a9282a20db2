package org.amtsweg.problem;

import java.io.Serial;

/**
 * The acting subject may not do this (<i>Zugriff verweigert</i>). A foreign id and an id that does not exist answer alike.
 */
public final class AccessException extends AmtswegException {

    @Serial
    private static final long serialVersionUID = 1L;

    public AccessException(String message) {
        super(message, false, null);
    }
}
