package org.amtsweg.task;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.casefile.Page;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;

/**
 * Which tasks to list (<i>Filter der Aufgabenliste</i>). Tasks come with the nearest due date first, those without one last.
 */
public record WorklistQuery(
        Optional<ServiceId> service,
        Optional<CaseId> caseId,
        Claim claim,
        Optional<Instant> dueBefore,
        int pageSize,
        Optional<String> after) {

    /** Whose tasks. */
    public enum Claim {
        ANY,
        MINE,
        NOBODYS
    }

    public WorklistQuery {
        if (pageSize < 1 || pageSize > Page.LARGEST) {
            throw new IllegalArgumentException("A page has 1 to " + Page.LARGEST + " tasks");
        }
    }

    public static WorklistQuery all() {
        return new WorklistQuery(Optional.empty(), Optional.empty(), Claim.ANY, Optional.empty(), 50, Optional.empty());
    }

    public WorklistQuery ofService(ServiceId id) {
        return new WorklistQuery(Optional.of(id), caseId, claim, dueBefore, pageSize, after);
    }

    public WorklistQuery ofCase(CaseId id) {
        return new WorklistQuery(service, Optional.of(id), claim, dueBefore, pageSize, after);
    }

    public WorklistQuery claimed(Claim whose) {
        return new WorklistQuery(service, caseId, whose, dueBefore, pageSize, after);
    }

    public WorklistQuery dueBefore(Instant instant) {
        return new WorklistQuery(service, caseId, claim, Optional.of(instant), pageSize, after);
    }

    public WorklistQuery pageSize(int size) {
        return new WorklistQuery(service, caseId, claim, dueBefore, size, after);
    }

    /** The page that follows the one whose {@code next} is given. */
    public WorklistQuery after(String next) {
        return new WorklistQuery(service, caseId, claim, dueBefore, pageSize, Optional.of(next));
    }
}
