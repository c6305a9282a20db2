package org.amtsweg.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.legal.Norm;

/**
 * A deadline as a service declares it (<i>Fristregel</i>): name, kind, length, the event that starts it, norm and permitted operations.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DeadlineRule(
        String name,
        DeadlineKind kind,
        Period period,
        StartEvent start,
        Optional<Norm> norm,
        Set<DeadlineOperation> operations) {

    /** What a deadline counts from. */
    public enum StartEvent {
        /** The process comes to the element that is bound to the deadline. */
        ENTRY,
        /** The legally relevant receipt of the application. */
        RECEIPT,
        /** The notification (Bekanntgabe) of the last notice of the case. */
        NOTIFICATION,
        /** The legally relevant receipt of the complete documents: of the application, or of the last supplement. */
        COMPLETE
    }

    public DeadlineRule {
        // In the order of the enum, so that the same rule always makes the same JSON.
        EnumSet<DeadlineOperation> ordered = EnumSet.noneOf(DeadlineOperation.class);
        ordered.addAll(operations);
        operations = Collections.unmodifiableSet(ordered);
    }
}
