package org.amtsweg.message;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.DocumentId;
import org.amtsweg.identifier.MessageId;

/** A message in the citizen's mailbox (<i>Nachricht</i>). */
public record Message(
        MessageId id, CaseId caseId, String subject, String text, Optional<DocumentId> document, Instant providedAt) {

    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
