package org.amtsweg.form;

import java.util.List;

/**
 * A form (<i>Formular</i>): what is asked, as read from a Camunda Forms file. {@code source} is that file's JSON, for a host
 * that renders it with form-js.
 */
public record Form(String id, List<Field> fields, String source) {

    public Form {
        fields = List.copyOf(fields);
    }
}
