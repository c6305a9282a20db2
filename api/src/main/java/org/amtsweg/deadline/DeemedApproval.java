package org.amtsweg.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.legal.LegalBasis;

/**
 * That silence becomes an approval (<i>Genehmigungsfiktion</i>, § 42a VwVfG, § 127 Abs. 3 TKG) when a deadline runs out without a decision
 * that was notified.
 *
 * <p>Answers how it stands and by when the authority must act. The day on which the decision is <em>notified</em> counts, not the day on
 * which it is made, so the authority must send it some days before; those days come from the rule on notification. Does not find out
 * whether the norm orders a deemed approval for the case at hand.
 */
@LegalBasis({"§ 42a VwVfG", "§ 127 Abs. 3 TKG"})
public record DeemedApproval(Deadline deadline, WorkingDays days) {

    private static final int DAYS_BACK = 100;

    /** How a deemed approval stands. */
    public enum Status {
        /** It will occur unless a decision is notified in time. */
        THREATENS,
        /** The period is suspended. */
        SUSPENDED,
        /** The period does not run, since the application is incomplete and the applicant was told in time and form. */
        DISARMED,
        /** A decision ended the period in time. */
        AVERTED,
        /** The period ran out: approved by law. */
        OCCURRED
    }

    public Status statusAt(Instant now) {
        return switch (deadline.state()) {
            case SUSPENDED -> Status.SUSPENDED;
            case DISARMED -> Status.DISARMED;
            case ENDED -> deadline.endedAt().orElseThrow().isBefore(deadline.end()) ? Status.AVERTED : Status.OCCURRED;
            case RUNNING -> deadline.hasPassed(now) ? Status.OCCURRED : Status.THREATENS;
        };
    }

    /** When it occurs, or occurred; empty if the period does not run or a decision was notified in time. */
    public Optional<Instant> occursAt() {
        boolean may = deadline.isRunning()
                || (deadline.endedAt().isPresent() && !deadline.endedAt().get().isBefore(deadline.end()));
        return may ? Optional.of(deadline.end()) : Optional.empty();
    }

    /** Whether a decision notified on this day comes in time: on the last day at the latest. */
    public boolean averts(LocalDate notifiedOn) {
        return !notifiedOn.isAfter(deadline.lastDay());
    }

    /** The last day on which notification is in time whatever is thought of the shift: the end before the shift. */
    public LocalDate lastSafeNotification() {
        return deadline.unshiftedLastDay();
    }

    /** The last working day on which a decision can be sent that is deemed notified so many days later. */
    public LocalDate latestDispatch(int daysOfNotification) {
        return latestDispatch(sent -> sent.plusDays(daysOfNotification));
    }

    /**
     * The last working day on which a decision can be sent so that it is deemed notified in time.
     *
     * @param deemedOn the day of deemed notification of what is sent on a day
     * @throws IllegalArgumentException if no day within 100 days before the end would do
     */
    public LocalDate latestDispatch(UnaryOperator<LocalDate> deemedOn) {
        LocalDate day = deadline.unshiftedLastDay();
        for (int i = 0; i <= DAYS_BACK; i++) {
            if (days.isWorkingDay(day) && !deemedOn.apply(day).isAfter(deadline.unshiftedLastDay())) {
                return day;
            }
            day = day.minusDays(1);
        }
        throw new IllegalArgumentException(
                "No dispatch within " + DAYS_BACK + " days before the end would be notified in time");
    }

    /** The day so many working days before the end, not shifted. */
    public LocalDate warnOn(int workingDaysBefore) {
        return days.plusWorkingDays(deadline.unshiftedLastDay(), -workingDaysBefore);
    }

    /** The day so many working days before the last day of dispatch. */
    public LocalDate warnOn(int workingDaysBefore, UnaryOperator<LocalDate> deemedOn) {
        return days.plusWorkingDays(latestDispatch(deemedOn), -workingDaysBefore);
    }
}
