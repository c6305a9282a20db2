package org.amtsweg.engine.task;

import java.util.List;
import java.util.Optional;
import org.amtsweg.engine.process.Position;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.CaseworkerId;
import org.amtsweg.identifier.TaskId;
import org.amtsweg.task.TaskType;

/** A row of the worklist (<i>Aufgabenzeile</i>): the task and where its token waits. */
public record TaskRow(
        TaskId id,
        CaseId caseId,
        TaskType type,
        TaskRow.Origin origin,
        String state,
        Optional<CaseworkerId> claimedBy) {

    /** Where in the model the token waits. */
    public record Origin(String definition, String execution, String scope) {
        /** A task that no token waits at, such as a case that is laid before a supervisor. */
        public static final Origin NOWHERE = new Origin("", "", "");

        public static Origin of(Position at) {
            return new Origin(at.definitionId(), at.executionId(), at.isInBlock() ? at.instanceId() : "");
        }
    }

    public boolean isOpen() {
        return state.equals("OPEN");
    }

    static List<String> split(String outcomes) {
        return outcomes.isEmpty() ? List.of() : List.of(outcomes.split(",", -1));
    }
}
