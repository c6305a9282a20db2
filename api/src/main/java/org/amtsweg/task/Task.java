package org.amtsweg.task;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.casefile.CaseSummary;
import org.amtsweg.identifier.CaseworkerId;
import org.amtsweg.identifier.TaskId;

/** Something a clerk has to do in a case (<i>Aufgabe</i>). Holds nothing personal of the applicant. */
public record Task(
        TaskId id,
        CaseSummary caseSummary,
        TaskType type,
        Instant openedAt,
        Optional<Instant> dueAt,
        Optional<CaseworkerId> claimedBy) {

    public String name() {
        return type.name();
    }
}
