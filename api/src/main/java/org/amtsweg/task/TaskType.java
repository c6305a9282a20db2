package org.amtsweg.task;

import java.util.List;
import java.util.Optional;

/**
 * What sort of task it is (<i>Aufgabenart</i>), from the model: element id, name, the role that may do it, its form and the outcomes it offers.
 */
public record TaskType(String element, String name, String role, Optional<String> form, List<String> outcomes) {
    public TaskType {
        outcomes = List.copyOf(outcomes);
    }
}
