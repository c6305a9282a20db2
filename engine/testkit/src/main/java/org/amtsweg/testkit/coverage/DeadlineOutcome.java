package org.amtsweg.testkit.coverage;

import java.time.ZonedDateTime;
import org.amtsweg.deadline.Deadline;

/** How the waiting for a deadline ended (<i>Fristausgang</i>). Says nothing about whether that was good: an authority's deadline may be meant to run out. */
public enum DeadlineOutcome {
    /** Before its last day. */
    IN_TIME,
    /** On its last day, which still counts. */
    LAST_DAY,
    /** When it was over. */
    LATE;

    /** The outcome if waiting ended at {@code when}, in the zone of the authority. */
    public static DeadlineOutcome of(Deadline deadline, ZonedDateTime when) {
        if (!when.toInstant().isBefore(deadline.end())) {
            return LATE;
        }
        return when.toLocalDate().isBefore(deadline.lastDay()) ? IN_TIME : LAST_DAY;
    }
}
