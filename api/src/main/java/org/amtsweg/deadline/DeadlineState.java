package org.amtsweg.deadline;

/**
 * How a deadline stands (<i>Stand der Frist</i>). Whether a running one has passed depends on the clock: {@link Deadline#hasPassed}.
 */
public enum DeadlineState {
    /** The period runs, or has run out. */
    RUNNING,
    /** Gehemmt: it stands still until it is resumed. */
    SUSPENDED,
    /** It does not run because the application is incomplete; a supplement restarts it. */
    DISARMED,
    /** It no longer matters: met, overtaken, or made good by reinstatement. */
    ENDED
}
