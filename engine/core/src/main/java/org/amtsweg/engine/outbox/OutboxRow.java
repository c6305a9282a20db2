package org.amtsweg.engine.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.amtsweg.identifier.CaseId;

/**
 * An effect that was claimed for one attempt (<i>Auftrag im Postausgang</i>): what to do, for which case, where its result goes on, and the number of
 * this attempt.
 */
public record OutboxRow(
        UUID id, CaseId caseId, Outbox.Kind kind, String name, OutboxRow.Origin origin, OutboxRow.Work work) {

    /** Where in the model the effect came from; {@code execution} is empty if nobody waits for it. */
    public record Origin(String definition, String execution, String scope, String element) {
        public static final Origin NOWHERE = new Origin("", "", "", "");
    }

    /** What to do. */
    public record Work(String effectKey, ObjectNode payload, long sequence, int attempt) {}
}
