package org.amtsweg.form;

import java.io.Serial;

/** A text is not JSON that can be form data (<i>kein gültiges JSON</i>); says where, never what. */
public final class FormDataFormatException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private FormDataFormatException(String message) {
        super(message);
    }

    static FormDataFormatException at(int line, int column, String reason) {
        return new FormDataFormatException(
                "Form data is not acceptable JSON: " + reason + " (line " + line + ", column " + column + ")");
    }

    static FormDataFormatException notAnObject() {
        return new FormDataFormatException("Form data must be a JSON object with field keys");
    }

    static FormDataFormatException notConvertible(String type) {
        return new FormDataFormatException("Form data cannot be made from a value of type " + type);
    }
}
