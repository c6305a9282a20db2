package org.amtsweg.verifier;

import java.util.List;

/**
 * A shortest way to a problem (<i>Gegenbeispiel</i>): what happens in order, and where tokens stand in the end.
 */
public record Trace(List<Step> steps, List<String> tokens) {

    /** One move: the element's id, its name as a person reads it, and what happened there (an outcome, a message, a timer). */
    public record Step(String element, String name, String what) {}

    public Trace {
        steps = List.copyOf(steps);
        tokens = List.copyOf(tokens);
    }
}
