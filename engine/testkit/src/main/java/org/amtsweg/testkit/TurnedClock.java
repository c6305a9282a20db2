package org.amtsweg.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is turned (<i>gestellte Uhr</i>); never backwards. */
public final class TurnedClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private TurnedClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public static TurnedClock at(Instant instant) {
        return new TurnedClock(new AtomicReference<>(instant), ZoneId.of("Europe/Berlin"));
    }

    public void turnTo(Instant instant) {
        now.accumulateAndGet(instant, (current, next) -> {
            if (next.isBefore(current)) {
                throw new IllegalArgumentException("A clock is not turned back");
            }
            return next;
        });
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TurnedClock(now, other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
