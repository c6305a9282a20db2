package org.amtsweg.form;

import java.util.List;

/**
 * A field of a form (<i>Datenfeld</i>): key, kind, label, what is checked, choices, and fields inside a group or list.
 *
 * <p>A group with an empty key only arranges its children; their keys then count one level up.
 */
public record Field(
        String key, FieldType type, String label, FieldRules rules, List<Option> options, List<Field> children) {

    public Field {
        options = List.copyOf(options);
        children = List.copyOf(children);
    }
}
