package org.amtsweg.verifier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A {@link Trace} for replay in a drawn model, such as bpmn-js with token simulation (<i>Token-Simulation</i>).
 *
 * <p>{@code {"format": "amtsweg-trace-1", "process": id, "steps": [{"element": id, "action": what, "flows": [id, …]}, …], "tokens": [id, …]}}. A player triggers
 * {@code element} and moves one token over each of {@code flows} in order; {@code action} is the {@code what} of the step; {@code tokens} is where it must
 * end. Elements of called processes have ids such as {@code call/element}. The tool itself has no format for this; ours is the list of what one would click.
 */
public final class TokenSimulation {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TokenSimulation() {}

    public static ObjectNode json(String process, Trace trace) {
        ObjectNode json = JSON.objectNode();
        json.put("format", "amtsweg-trace-1");
        json.put("process", process);
        ArrayNode steps = json.putArray("steps");
        for (Trace.Step step : trace.steps()) {
            ObjectNode one = steps.addObject();
            one.put("element", step.element());
            one.put("action", step.what());
            ArrayNode flows = one.putArray("flows");
            step.flows().forEach(flows::add);
        }
        ArrayNode tokens = json.putArray("tokens");
        trace.tokens().forEach(place -> tokens.add(place.element()));
        return json;
    }
}
