package org.amtsweg.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When something is free and when not (<i>Verfügbarkeit</i>), within the time that was asked for: times that touch are one, so that it does not tell
 * bookings apart. Holds nothing about who booked.
 *
 * <p>A free time is no promise: somebody else may be faster.
 */
public record Availability(TimeSlot within, List<TimeSlot> busy) {

    public Availability {
        busy = joined(within, busy);
    }

    /** The rest, in order. */
    public List<TimeSlot> free() {
        List<TimeSlot> free = new ArrayList<>();
        Instant from = within.begin();
        for (TimeSlot each : busy) {
            if (each.begin().isAfter(from)) {
                free.add(TimeSlot.of(from, each.begin()));
            }
            from = each.end();
        }
        if (within.end().isAfter(from)) {
            free.add(TimeSlot.of(from, within.end()));
        }
        return List.copyOf(free);
    }

    private static List<TimeSlot> joined(TimeSlot within, List<TimeSlot> slots) {
        List<TimeSlot> joined = new ArrayList<>();
        for (TimeSlot each : slots.stream()
                .filter(within::overlaps)
                .sorted(Comparator.comparing(TimeSlot::begin))
                .toList()) {
            Instant begin = later(each.begin(), within.begin());
            Instant end = each.end().isBefore(within.end()) ? each.end() : within.end();
            int last = joined.size() - 1;
            if (last >= 0 && !begin.isAfter(joined.get(last).end())) {
                TimeSlot before = joined.remove(last);
                joined.add(TimeSlot.of(before.begin(), later(before.end(), end)));
            } else {
                joined.add(TimeSlot.of(begin, end));
            }
        }
        return List.copyOf(joined);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
