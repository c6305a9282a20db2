package org.amtsweg.engine.outbox;

import java.time.Instant;
import java.util.Optional;

/** Work that becomes due by the clock and needs no token (<i>wiederkehrende Pflichten</i>), such as warnings before a deadline ends. */
public interface Chores {

    /** When the next is due; in the past if it is due already. */
    Optional<Instant> nextDue();

    /** Does one that is due, in a transaction of its own; false if there is none. */
    boolean runNext(Instant now);
}
