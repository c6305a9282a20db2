package org.amtsweg.audit;

import java.time.Instant;
import org.amtsweg.identifier.CaseId;

/**
 * Work that does not go on by itself (<i>liegengebliebene Arbeit</i>): what it is, for which case, how often it was tried, since when, and the class
 * of the last error, without its text.
 */
public record StuckWork(Kind kind, String id, CaseId caseId, int attempts, Instant since, String lastError) {

    /** What got stuck. */
    public enum Kind {
        /** A remote step, delivery, payment request or event in the outbox. */
        EFFECT,
        /** A timer of the process engine. */
        TIMER
    }
}
