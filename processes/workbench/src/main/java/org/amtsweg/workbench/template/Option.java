package org.amtsweg.workbench.template;

/** One choice of a field (<i>Auswahl</i>): what the designer reads, and what is written into the model. */
record Option(String name, String value) {

    /** A value that says enough by itself. */
    static Option of(String value) {
        return new Option(value, value);
    }

    /** A word for people, with the value behind it where the two differ. */
    static Option of(String word, String value) {
        return new Option(word.equals(value) ? value : word + " (" + value + ")", value);
    }
}
