package org.amtsweg.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still until it is turned (<i>gestellte Uhr</i>); never backwards. */
public final class TurnedClock extends Clock {

    private final Hand hand;
    private final ZoneId zone;

    private TurnedClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    public static TurnedClock at(Instant instant) {
        return new TurnedClock(new Hand(instant), ZoneId.of("Europe/Berlin"));
    }

    public void turnTo(Instant instant) {
        hand.turnTo(instant);
    }

    /** Begins anew, also at an earlier time; only when nothing is left of what happened before. */
    public void restartAt(Instant instant) {
        hand.now = instant;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TurnedClock(hand, other);
    }

    @Override
    public Instant instant() {
        return hand.now;
    }

    /** What all views of the same clock share. */
    private static final class Hand {

        private volatile Instant now;

        private Hand(Instant now) {
            this.now = now;
        }

        private synchronized void turnTo(Instant instant) {
            if (instant.isBefore(now)) {
                throw new IllegalArgumentException("A clock is not turned back");
            }
            now = instant;
        }
    }
}
