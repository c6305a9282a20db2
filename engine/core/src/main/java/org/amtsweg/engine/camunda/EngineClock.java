package org.amtsweg.engine.camunda;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The engine's clock (<i>Uhr der Prozess-Engine</i>), which is one static field per JVM.
 *
 * <p>With the system's clock nobody touches it, except to undo what another runtime of ours did. A turned clock is copied into it before every
 * command; two runtimes with differently turned clocks in one JVM do not work.
 */
final class EngineClock {

    private static volatile boolean turned;

    private final Clock clock;
    private final boolean system;

    EngineClock(Clock clock) {
        this.clock = clock;
        this.system = clock.equals(Clock.system(clock.getZone()));
    }

    void set() {
        if (!system) {
            turned = true;
            ClockUtil.setCurrentTime(now());
        } else if (turned) {
            reset();
        }
    }

    /** Whether it ticks as the system does. */
    boolean isSystem() {
        return system;
    }

    Date now() {
        return Date.from(clock.instant());
    }

    void close() {
        if (!system) {
            reset();
        }
    }

    private static void reset() {
        turned = false;
        ClockUtil.reset();
    }
}
