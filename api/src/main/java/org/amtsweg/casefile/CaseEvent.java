package org.amtsweg.casefile;

import java.time.Instant;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;

/**
 * Something happened in a case (<i>Vorgangsereignis</i>): kind and subject, nothing personal. Delivered after commit, at least once, in the order of
 * {@code sequence} within a case; {@code subject} is the element, task, document or state concerned.
 */
public record CaseEvent(CaseId caseId, ServiceId service, long sequence, Kind kind, String subject, Instant at) {

    /** What happened. */
    public enum Kind {
        SUBMITTED,
        STATE_CHANGED,
        TASK_OPENED,
        TASK_COMPLETED,
        TASK_CANCELLED,
        ACTION_OPENED,
        ACTION_CLOSED,
        DECIDED,
        NOTICE_ISSUED,
        NOTIFIED,
        /** It became known that a notice came later than deemed, or never. */
        NOTIFICATION_CORRECTED,
        DEADLINE_WARNING,
        DEADLINE_ESCALATED,
        /** Extended, suspended, resumed, restarted or disarmed. */
        DEADLINE_MOVED,
        /** Granted by law, because the period ended without a notified decision. */
        DEEMED_APPROVED,
        PAYMENT_REQUESTED,
        PAYMENT_SETTLED,
        WITHDRAWN,
        CLOSED
    }
}
