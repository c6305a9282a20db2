package org.amtsweg.verifier;

import java.util.List;

/**
 * A shortest way to a problem (<i>Gegenbeispiel</i>): what happens in order, and where tokens stand in the end.
 */
public record Trace(List<Step> steps, List<Place> tokens) {

    /**
     * One move: the element's id, its name as a person reads it, what happened there, and the ids of the sequence flows that were taken on the move, in order.
     *
     * <p>{@code what} is one of {@code start}, {@code done} (a task or call), {@code timer}, {@code message}, {@code signal}, {@code condition}, {@code error},
     * {@code escalation}, {@code choice} (of a gateway) and {@code step} (anything else that goes on by itself). Elements of called processes have ids such as
     * {@code call/element}.
     */
    public record Step(String element, String name, String what, List<String> flows) {
        public Step {
            flows = List.copyOf(flows);
        }
    }

    /** An element where a token stands: id and name. */
    public record Place(String element, String name) {}

    public Trace {
        steps = List.copyOf(steps);
        tokens = List.copyOf(tokens);
    }
}
