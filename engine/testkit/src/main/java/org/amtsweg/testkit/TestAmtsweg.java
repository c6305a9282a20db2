package org.amtsweg.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.amtsweg.Amtsweg;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.Oversight;
import org.amtsweg.engine.AmtswegEngine;
import org.amtsweg.engine.DueWork;
import org.amtsweg.engine.EngineBuilder;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Caseworker;

/**
 * An installation for tests (<i>Installation zur Probe</i>): in memory unless told otherwise, without background threads, with a clock that is turned. Timers and
 * effects run in this thread when the clock reaches them, in the order they are due.
 */
public final class TestAmtsweg implements AutoCloseable {

    /** Monday, 1 March 2027, 9:00 in Berlin. */
    public static final Instant START = Instant.parse("2027-03-01T08:00:00Z");

    private static final int MOST_STEPS = 10_000;

    private final Amtsweg amtsweg;
    private final TurnedClock clock;
    private final DueWork work;

    private TestAmtsweg(Amtsweg amtsweg, TurnedClock clock) {
        this.amtsweg = amtsweg;
        this.clock = clock;
        this.work = DueWork.of(amtsweg);
    }

    /** In memory, with everything on the class path. */
    public static TestAmtsweg start() {
        return start(builder -> builder);
    }

    /** As the builder is changed; the clock and the background work are set already. */
    public static TestAmtsweg start(UnaryOperator<EngineBuilder> changes) {
        return start(TurnedClock.at(START), changes);
    }

    public static TestAmtsweg start(TurnedClock clock, UnaryOperator<EngineBuilder> changes) {
        EngineBuilder builder = changes.apply(AmtswegEngine.builder().clock(clock));
        return new TestAmtsweg(builder.withoutBackground().build(), clock);
    }

    public Amtsweg amtsweg() {
        return amtsweg;
    }

    public FrontOffice frontOffice(Applicant applicant) {
        return amtsweg.frontOffice(applicant);
    }

    public BackOffice backOffice(Caseworker caseworker) {
        return amtsweg.backOffice(caseworker);
    }

    public Oversight oversight(Caseworker caseworker) {
        return amtsweg.oversight(caseworker);
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** When the next timer or effect is due; empty if nothing happens by itself any more. */
    public Optional<Instant> nextDue() {
        return work.nextDue();
    }

    /** Runs what is due now. */
    public void settle() {
        work.runDue();
    }

    /** Turns the clock, stopping wherever something is due on the way. */
    public void advanceTo(Instant target) {
        settle();
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Optional<Instant> next = work.nextDue().filter(due -> !due.isAfter(target));
            if (next.isEmpty()) {
                clock.turnTo(target);
                settle();
                return;
            }
            if (next.get().isAfter(clock.instant())) {
                clock.turnTo(next.get());
            }
            settle();
        }
        throw new IllegalStateException("Something is due again and again before " + target);
    }

    public void advance(Duration duration) {
        advanceTo(clock.instant().plus(duration));
    }

    /** To nine in the morning of a day, Berlin time. */
    public void advanceTo(LocalDate day) {
        advanceTo(day.atTime(9, 0).atZone(clock.getZone()).toInstant());
    }

    @Override
    public void close() {
        amtsweg.close();
    }
}
