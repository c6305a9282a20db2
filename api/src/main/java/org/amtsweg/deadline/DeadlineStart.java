package org.amtsweg.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amtsweg.legal.LegalBasis;

/**
 * From what a deadline counts (<i>Fristbeginn</i>, § 187 BGB): the day of an event, which does not count, or the beginning of a day,
 * which does.
 *
 * <p>{@code moment} is the time of the event; periods in hours need it. {@code told} is a last day that the authority told the person
 * with reference to the rule on Sundays (§ 31 Abs. 3 Satz 2 VwVfG); it takes the place of the computed day.
 */
@LegalBasis("§ 187 BGB")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DeadlineStart(LocalDate day, boolean counts, Optional<Instant> moment, Optional<LocalDate> told) {

    /** An event on this day (§ 187 Abs. 1 BGB), for instance a notification or a receipt. */
    @LegalBasis("§ 187 Abs. 1 BGB")
    public static DeadlineStart event(LocalDate day) {
        return new DeadlineStart(day, false, Optional.empty(), Optional.empty());
    }

    /** An event at a moment of this day, its day and time in the authority's zone; for periods in hours. */
    @LegalBasis("§ 187 Abs. 1 BGB")
    public static DeadlineStart event(LocalDate day, Instant moment) {
        return new DeadlineStart(day, false, Optional.of(moment), Optional.empty());
    }

    /** The beginning of this day (§ 187 Abs. 2 BGB), for instance the first of a month from which a benefit is granted. */
    @LegalBasis("§ 187 Abs. 2 BGB")
    public static DeadlineStart beginningOf(LocalDate day) {
        return new DeadlineStart(day, true, Optional.empty(), Optional.empty());
    }

    /** The same start with a last day that was told with reference to the rule on Sundays and holidays. */
    @LegalBasis("§ 31 Abs. 3 Satz 2 VwVfG")
    public DeadlineStart told(LocalDate lastDay) {
        return new DeadlineStart(day, counts, moment, Optional.of(lastDay));
    }
}
