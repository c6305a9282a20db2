package org.amtsweg.deadline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a deadline ends (<i>Fristende</i>, § 188 BGB): the last day before and after the shift from a Saturday, Sunday or holiday, and
 * the instant.
 *
 * <p>{@code instant} is the first instant after the last day in the authority's zone; of a period in hours, the moment itself.
 */
public record DeadlineEnd(
        LocalDate unshifted,
        LocalDate lastDay,
        @JsonProperty("at") Instant instant) {

    public DeadlineEnd {
        if (lastDay.isBefore(unshifted)) {
            throw new IllegalArgumentException("A deadline is shifted to a later day only");
        }
    }

    /** The end of a last day in a zone: the beginning of the next, whatever clocks do that night. */
    public static DeadlineEnd of(LocalDate unshifted, LocalDate lastDay, ZoneId zone) {
        return new DeadlineEnd(
                unshifted, lastDay, lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }

    @JsonIgnore
    public boolean isShifted() {
        return !lastDay.equals(unshifted);
    }
}
