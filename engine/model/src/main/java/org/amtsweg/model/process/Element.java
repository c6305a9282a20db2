package org.amtsweg.model.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A flow node of a model (<i>Modellelement</i>): id, name, BPMN type such as {@code userTask}, our properties, what it refers to, and
 * the role of a task.
 *
 * <p>{@code reference} is the topic of a service task, the form of a user task, the decision of a business rule task, the block of a call
 * activity, the message name of a message event or receive task, the deadline of a timer event.
 */
public record Element(
        String id,
        String name,
        String type,
        Map<String, String> properties,
        Optional<String> reference,
        Optional<String> role) {

    private static final String INPUT = "amtsweg.input.";

    public Element {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** A property by its full key, for instance {@code amtsweg.state}. */
    public Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key));
    }

    /** The outcomes a task offers, in the order of the model. */
    public List<String> outcomes() {
        return property("amtsweg.outcomes").map(Element::list).orElse(List.of());
    }

    /** Outcome to {@code favourable} or {@code adverse}; an outcome that is not there records no act. */
    public Map<String, String> effects() {
        Map<String, String> effects = new LinkedHashMap<>();
        for (String pair : property("amtsweg.effect").map(Element::list).orElse(List.of())) {
            int colon = pair.indexOf(':');
            if (colon > 0) {
                effects.put(
                        pair.substring(0, colon).strip(),
                        pair.substring(colon + 1).strip());
            }
        }
        return Collections.unmodifiableMap(effects);
    }

    /** Input of the called block to its literal value or {@code parameters.<name>}. */
    public Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        properties.forEach((key, value) -> {
            if (key.startsWith(INPUT)) {
                inputs.put(key.substring(INPUT.length()), value);
            }
        });
        return Collections.unmodifiableMap(inputs);
    }

    /** The items of a property that may name several. */
    public static List<String> list(String commaSeparated) {
        return List.of(commaSeparated.split(",", -1)).stream()
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
