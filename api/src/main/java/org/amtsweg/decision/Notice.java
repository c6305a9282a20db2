package org.amtsweg.decision;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.DocumentId;
import org.amtsweg.notification.Notification;

/**
 * A notice (<i>Bescheid</i>): the letter that tells an act, as text and as HTML. It takes effect with its notification, not before.
 */
public record Notice(
        DocumentId id, CaseId caseId, Instant issuedAt, String text, String html, Optional<Notification> notification) {

    @Override
    public String toString() {
        return "Notice[" + id + "]";
    }
}
