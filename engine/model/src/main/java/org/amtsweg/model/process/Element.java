package org.amtsweg.model.process;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A flow node of a model (<i>Modellelement</i>): id, name, BPMN type such as {@code userTask}, our properties, what it refers to, and the role
 * of a task.
 *
 * <p>{@code reference} is the topic of a service task, the form of a user task, the decision of a business rule task, the block of a call
 * activity, the message name of a message event or receive task, the deadline of a timer, the error code of an error event.
 */
@SuppressWarnings("DoNotCallSuggester") // STUB
public record Element(
        String id,
        String name,
        String type,
        Map<String, String> properties,
        Optional<String> reference,
        Optional<String> role) {

    public Element {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** A property by its full key, for instance {@code amtsweg.state}. */
    public Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key));
    }

    /** The outcomes a task offers, in the order of the model. */
    public List<String> outcomes() {
        throw new UnsupportedOperationException();
    }

    /** Outcome to {@code favourable} or {@code adverse}. */
    public Map<String, String> effects() {
        throw new UnsupportedOperationException();
    }

    /** Input of the called block to its literal value or {@code parameters.<name>}. */
    public Map<String, String> inputs() {
        throw new UnsupportedOperationException();
    }
}
