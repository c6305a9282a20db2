package org.amtsweg.verifier.space;

import org.amtsweg.verifier.Trace;

/**
 * A shortest way that a monitor calls bad, and what happened on its last move that made it so (<i>Gegenbeispiel</i>); where the end makes it so, what happened last.
 *
 * <p>One move goes on until the process waits again, so its cause is mostly another element than the one that is wrong.
 */
public record CounterExample(Trace trace, Happening bad) {}
