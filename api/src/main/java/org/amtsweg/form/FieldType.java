package org.amtsweg.form;

/** The kinds of fields of a Camunda Form that Amtsweg reads (<i>Feldart</i>), with their name in the {@code .form} file. */
public enum FieldType {
    TEXT_FIELD("textfield"),
    TEXT_AREA("textarea"),
    NUMBER("number"),
    DATE("datetime"),
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
