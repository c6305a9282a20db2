package org.amtsweg.engine.process;

import java.time.ZonedDateTime;
import java.util.List;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.model.folder.FolderContent;

/**
 * Watches where the tokens of all cases go (<i>Beobachter des Ablaufs</i>), for tests and for the measure of what they cover.
 *
 * <p>Told within the transaction of the case: of what is rolled back later it has heard all the same, so it must not count for citizens. What it throws ends the
 * transaction. It cannot change anything, and sees no data of the case. Without an observer nothing of this is prepared.
 */
public interface ProcessObserver {

    /** Which folder a process definition came from. */
    record Source(String definitionId, FolderContent.Kind kind, String folder, String version) {}

    /** A process stands ready; told of every definition once, before anything runs. */
    default void deployed(Source source) {}

    /** A token came to an element. */
    default void entered(Position at) {}

    /** A token left an element: it was completed, or cancelled because its branch ended. */
    default void left(Position at, boolean cancelled) {}

    /** A sequence flow was taken; {@code at} is its source. Those behind an event-based gateway are taken when the event has come. */
    default void flowTaken(Position at, String flowId) {}

    /**
     * A decision table was evaluated for a case, also one that another decision needs; {@code at} is the business rule task. The rules are those that count after
     * the hit policy; a rule without an id is left out. Previews of fees are not told.
     */
    default void tableDecided(Position at, String decisionId, List<String> ruleIds) {}

    /**
     * What waited for a deadline waits no longer, because it was done, cancelled, or the time is over: compare {@code when}, in the zone of the authority, with the last day
     * and the end of the deadline. Waiting is what its timers stand at; for a deadline without timers, every element that shows it as due. One that stands still is not told.
     */
    default void waitEnded(Position at, Deadline deadline, ZonedDateTime when) {}
}
