package org.amtsweg.workbench.terminal;

import java.io.Serial;

/** A command was used wrongly (<i>falscher Aufruf</i>); the message is for the person who typed it, in her language. */
public final class UsageException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
