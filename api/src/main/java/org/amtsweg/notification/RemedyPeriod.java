package org.amtsweg.notification;

import java.time.LocalDate;
import java.util.Optional;
import org.amtsweg.deadline.Explanation;
import org.amtsweg.legal.Norm;

/**
 * Until when, or from when, a remedy is open (<i>Rechtsbehelfsfrist</i>): the kind of bound, its day, the norm and how it came about.
 *
 * <p>{@code day} is the last day for {@link Bound#UNTIL}, the first day for {@link Bound#NOT_BEFORE} and absent for {@link Bound#OPEN}.
 * Knows nothing of reinstatement (Wiedereinsetzung, § 60 VwGO) nor of force majeure.
 */
public record RemedyPeriod(RemedyKind kind, Bound bound, Optional<LocalDate> day, Norm norm, Explanation explanation) {

    /** What the day is. */
    public enum Bound {
        /** The remedy is in time until the end of the day. */
        UNTIL,
        /** The remedy is admissible from the day on. */
        NOT_BEFORE,
        /** No period runs. */
        OPEN
    }

    public RemedyPeriod {
        if (day.isPresent() == (bound == Bound.OPEN)) {
            throw new IllegalArgumentException("A bound has a day, an open remedy has none");
        }
    }
}
