package org.amtsweg.task;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.casefile.Page;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;

/**
 * Which tasks to list, and in which order (<i>Filter und Ordnung der Aufgabenliste</i>). Those without a date come last.
 */
public record WorklistQuery(
        Optional<ServiceId> service,
        Optional<CaseId> caseId,
        Claim claim,
        Optional<Instant> dueBefore,
        WorklistQuery.Order order,
        WorklistQuery.Paging paging) {

    /** Whose tasks. */
    public enum Claim {
        ANY,
        MINE,
        NOBODYS
    }

    /** What comes first. */
    public enum Order {
        /**
         * What is due by law: the end of the task's own deadline, or the last day on which a decision can be dispatched before the case counts as granted,
         * whichever is nearer. A task that no law presses counts with its own date.
         */
        LAW,
        /** The task's own date, also if only the authority has set itself that aim. */
        DUE
    }

    /** How many at once, and after which. */
    public record Paging(int size, Optional<String> after) {
        public Paging {
            if (size < 1 || size > Page.LARGEST) {
                throw new IllegalArgumentException("A page has 1 to " + Page.LARGEST + " tasks");
            }
        }
    }

    /** By what is due by law, fifty at once. */
    public static WorklistQuery all() {
        return new WorklistQuery(
                Optional.empty(),
                Optional.empty(),
                Claim.ANY,
                Optional.empty(),
                Order.LAW,
                new Paging(50, Optional.empty()));
    }

    public int pageSize() {
        return paging.size();
    }

    public Optional<String> after() {
        return paging.after();
    }

    public WorklistQuery ofService(ServiceId id) {
        return new WorklistQuery(Optional.of(id), caseId, claim, dueBefore, order, paging);
    }

    public WorklistQuery ofCase(CaseId id) {
        return new WorklistQuery(service, Optional.of(id), claim, dueBefore, order, paging);
    }

    public WorklistQuery claimed(Claim whose) {
        return new WorklistQuery(service, caseId, whose, dueBefore, order, paging);
    }

    /** Only what is due before; by law or by the task's own date, as the order says. */
    public WorklistQuery dueBefore(Instant instant) {
        return new WorklistQuery(service, caseId, claim, Optional.of(instant), order, paging);
    }

    public WorklistQuery orderedBy(Order what) {
        return new WorklistQuery(service, caseId, claim, dueBefore, what, paging);
    }

    public WorklistQuery pageSize(int size) {
        return new WorklistQuery(service, caseId, claim, dueBefore, order, new Paging(size, paging.after()));
    }

    /** The page that follows the one whose {@code next} is given. */
    public WorklistQuery after(String next) {
        return new WorklistQuery(
                service, caseId, claim, dueBefore, order, new Paging(paging.size(), Optional.of(next)));
    }
}
