package org.amtsweg.decision;

/** What an administrative act does (<i>Art des Verwaltungsakts</i>). */
public enum ActKind {
    /** Decides on the whole application. */
    MAIN,
    PARTIAL,
    FEE,
    CORRECTION,
    REVOCATION
}
