package org.amtsweg.decision;

/** What an administrative act does (<i>Art des Verwaltungsakts</i>). */
public enum ActKind {
    /** Decides on the whole application. */
    MAIN,
    /** Counts as granted because the period ended without a notified decision (Genehmigungsfiktion, § 42a VwVfG). */
    DEEMED_APPROVAL,
    PARTIAL,
    FEE,
    CORRECTION,
    REVOCATION
}
