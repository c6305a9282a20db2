package org.amtsweg.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a clerk wants done to a deadline of a case (<i>Fristverfügung</i>): which one, what, and why.
 *
 * <p>Whether law permits it decides the deadline itself ({@link Deadline#check}); moment and actor come from the installation. The reason may hold what a
 * clerk typed; it is kept beside the audit chain and in the history of the deadline, never in an explanation.
 */
public sealed interface DeadlineOrder {

    /** The name of the deadline in the profile of the service or of a block that is under way. */
    String deadline();

    /** Why; never blank. */
    String reason();

    /** A longer period (Verlängerung), counted from the old end. {@code told} is the day on which the person is notified of it; absent: as by a message of today. */
    record Extend(String deadline, Period by, String reason, Optional<LocalDate> told) implements DeadlineOrder {
        public Extend {
            requireReason(reason);
        }

        public Extend(String deadline, Period by, String reason) {
            this(deadline, by, reason, Optional.empty());
        }
    }

    /** A standstill (Hemmung); {@code from} is the first day that does not count. */
    record Suspend(String deadline, LocalDate from, String reason) implements DeadlineOrder {
        public Suspend {
            requireReason(reason);
        }
    }

    /** The end of a standstill; {@code from} is the first day that counts again. */
    record Resume(String deadline, LocalDate from, String reason) implements DeadlineOrder {
        public Resume {
            requireReason(reason);
        }
    }

    /** The whole period anew (Neubeginn) from an event on a day, for instance the receipt of a supplement on paper. */
    record Restart(String deadline, LocalDate event, String reason) implements DeadlineOrder {
        public Restart {
            requireReason(reason);
        }
    }

    /** The application is incomplete and the applicant was told so on a day (Mitteilung der Unvollständigkeit). */
    record Disarm(String deadline, LocalDate told, DeadlineAction.Form form, String reason) implements DeadlineOrder {
        public Disarm {
            requireReason(reason);
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A deadline is not changed without a reason");
        }
    }
}
