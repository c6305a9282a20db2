package org.amtsweg.notification;

import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.legal.Norm;

/**
 * Whether a Land still has the objection before an action (<i>Vorverfahren</i>, § 68 VwGO): its status, the norm and a sentence.
 *
 * <p>A default for drafting, not an answer for one act: every Land that gave up the objection kept it for some matters.
 */
public record ObjectionInLand(Jurisdiction land, Status status, Norm norm, LocalText sentence, String source) {

    /** What was established. */
    public enum Status {
        /** Given up for most acts; kept for the matters that the Land's act lists. */
        MOSTLY_ABOLISHED,
        /** Given up for most acts; for some matters the person may choose. */
        ABOLISHED_OR_CHOICE,
        /** Nobody looked at the Land's act: § 68 VwGO would require the objection unless that act says otherwise. */
        NOT_ESTABLISHED
    }
}
