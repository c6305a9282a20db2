package org.amtsweg.form;

/** A choice of a field (<i>Auswahlmöglichkeit</i>): the value that is submitted and the label that is shown. */
public record Option(String value, String label) {}
