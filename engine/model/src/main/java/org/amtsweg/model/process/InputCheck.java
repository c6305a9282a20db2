package org.amtsweg.model.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.model.profile.BlockProfile;
import org.amtsweg.model.profile.ParameterSpec;
import org.w3c.dom.Element;

/** Checks what a call activity passes to its block. */
final class InputCheck {

    private static final String INPUT = "amtsweg.input.";
    private static final String PARAMETERS = "parameters.";

    private final Surroundings around;
    private final Complaints complaints;

    InputCheck(Surroundings around, Complaints complaints) {
        this.around = around;
        this.complaints = complaints;
    }

    void check(Element call, BlockProfile block) {
        Map<String, String> given = new HashMap<>();
        FlowNodes.properties(call).forEach((key, value) -> {
            if (key.startsWith(INPUT)) {
                given.put(key.substring(INPUT.length()), value);
            }
        });
        given.forEach((name, value) -> {
            ParameterSpec spec = block.inputs().get(name);
            if (spec == null) {
                complaints.add(
                        call,
                        "process.unknown-input",
                        "input",
                        name,
                        "known",
                        ReferenceCheck.list(block.inputs().keySet()));
            } else if (value.startsWith(PARAMETERS)) {
                passedOn(call, name, spec, value.substring(PARAMETERS.length()));
            } else if (literal(spec, value)
                    .filter(json -> !spec.check(json).hasErrors())
                    .isEmpty()) {
                complaints.add(
                        call,
                        "process.input-value",
                        "input",
                        name,
                        "type",
                        spec.type().word());
            }
        });
        block.inputs().forEach((name, spec) -> {
            if (spec.required() && !given.containsKey(name)) {
                complaints.add(call, "process.missing-input", "input", name);
            }
        });
    }

    private void passedOn(Element call, String input, ParameterSpec spec, String parameter) {
        ParameterSpec source = around.declarations().parameters().get(parameter);
        if (source == null) {
            complaints.add(call, "process.unknown-parameter", "name", parameter);
        } else if (source.type() != spec.type()) {
            complaints.add(
                    call,
                    "process.input-value",
                    "input",
                    input,
                    "type",
                    spec.type().word());
        }
    }

    /** The text of a property as a value of the input's type. */
    private static Optional<JsonNode> literal(ParameterSpec spec, String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (spec.type()) {
            case STRING, PERIOD -> Optional.of(json.textNode(text));
            case BOOLEAN ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(json.booleanNode(text.equals("true")))
                        : Optional.empty();
            case NUMBER ->
                text.matches("-?[0-9]{1,18}(\\.[0-9]{1,10})?")
                        ? Optional.of(json.numberNode(new BigDecimal(text)))
                        : Optional.empty();
        };
    }
}
