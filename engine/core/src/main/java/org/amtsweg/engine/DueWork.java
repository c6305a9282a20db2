package org.amtsweg.engine;

import java.time.Instant;
import java.util.Optional;
import org.amtsweg.Amtsweg;

/**
 * Timers and effects that become due (<i>fällige Arbeit</i>), run by hand in an installation without background threads: tests and demonstrations turn
 * the clock and call this.
 */
public interface DueWork {

    /** The due work of an installation that was built with {@link EngineBuilder#withoutBackground}. */
    static DueWork of(Amtsweg amtsweg) {
        if (amtsweg instanceof EngineAmtsweg engine) {
            return engine.dueWork();
        }
        throw new IllegalArgumentException("Only an installation of this engine has due work");
    }

    /** When the next timer or effect is due; in the past if it is due already. */
    Optional<Instant> nextDue();

    /** Runs everything that is due by the clock, effects before timers, until nothing is left. */
    void runDue();
}
