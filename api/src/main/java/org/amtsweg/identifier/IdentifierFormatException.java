package org.amtsweg.identifier;

import java.io.Serial;

/** A text is not an identifier of the wanted type (<i>falsches Format</i>). The message never repeats the text. */
public class IdentifierFormatException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    public IdentifierFormatException(String type, String expected) {
        super(type + " must be " + expected);
    }
}
