package org.amtsweg.form;

/**
 * The kinds of fields of a Camunda Form that Amtsweg reads (<i>Feldart</i>), with their name in the {@code .form} file.
 *
 * <p>A {@code datetime} there is a date, a time or both, by its {@code subtype}.
 */
public enum FieldType {
    TEXT_FIELD("textfield"),
    TEXT_AREA("textarea"),
    NUMBER("number"),
    DATE("datetime"),
    TIME("datetime"),
    DATE_TIME("datetime"),
    CHECKBOX("checkbox"),
    RADIO("radio"),
    SELECT("select"),
    CHECKLIST("checklist"),
    GROUP("group"),
    DYNAMIC_LIST("dynamiclist"),
    /** Shown, never submitted. */
    TEXT("text");

    private final String formName;

    FieldType(String formName) {
        this.formName = formName;
    }

    /** The {@code type} in the form file. */
    public String formName() {
        return formName;
    }
}
