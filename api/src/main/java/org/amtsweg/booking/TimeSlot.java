package org.amtsweg.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A span of time (<i>Zeitraum</i>): from its begin to just before its end, so that the next may begin when this one ends.
 *
 * <p>Does not know opening hours, holidays or how long somebody may use a thing.
 */
public record TimeSlot(Instant begin, Instant end) {

    /** @throws IllegalArgumentException if it does not end after its begin */
    public TimeSlot {
        if (!end.isAfter(begin)) {
            throw new IllegalArgumentException("A time slot ends after its begin");
        }
    }

    public static TimeSlot of(Instant begin, Instant end) {
        return new TimeSlot(begin, end);
    }

    /**
     * What two clock times mean in a zone. Where clocks are put back and a time occurs twice, a slot begins at the first and ends at the second, so that
     * nobody is promised less than was asked for.
     *
     * @throws IllegalArgumentException if it does not end after its begin, or names a time that clocks skip when they are put forward
     */
    public static TimeSlot of(LocalDateTime begin, LocalDateTime end, ZoneId zone) {
        return new TimeSlot(
                existing(begin, zone).atZone(zone).withEarlierOffsetAtOverlap().toInstant(),
                existing(end, zone).atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }

    private static LocalDateTime existing(LocalDateTime time, ZoneId zone) {
        if (zone.getRules().getValidOffsets(time).isEmpty()) {
            throw new IllegalArgumentException("Clocks skip this time in " + zone);
        }
        return time;
    }

    /** Whether the two have a moment in common; one that ends when the other begins does not overlap it. */
    public boolean overlaps(TimeSlot other) {
        return begin.isBefore(other.end) && other.begin.isBefore(end);
    }

    public Duration length() {
        return Duration.between(begin, end);
    }
}
