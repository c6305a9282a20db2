package org.amtsweg.decision;

import org.amtsweg.deadline.Period;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;

/**
 * The remedy against an act (<i>Rechtsbehelf</i>) as the instruction names it: which, where, its seat, how long, and the norm.
 */
@LegalBasis({"§ 58 Abs. 1 VwGO", "§ 37 Abs. 6 VwVfG"})
public record Remedy(Kind kind, String authority, String seat, Period period, Norm norm) {

    /** Which remedy. */
    public enum Kind {
        /** Widerspruch (§ 70 VwGO). */
        OBJECTION,
        /** Klage (§ 74 VwGO), where a Land has no objection. */
        ACTION
    }
}
