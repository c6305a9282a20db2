package org.amtsweg.verifier;

/** A finding that the model itself sets aside with {@code amtsweg.ignore = RULE: reason} (<i>begründete Ausnahme</i>); listed in every report. */
public record Suppression(String rule, String element, String reason) {}
