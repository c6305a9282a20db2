package org.amtsweg.workbench.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.deadline.Period;
import org.amtsweg.language.Language;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.model.text.Texts;
import org.amtsweg.verifier.flow.FlowNode;

/**
 * A process as it is called in a service (<i>Aufrufstelle</i>): whose elements they are, the texts that hold there, the values of its parameters or
 * inputs.
 *
 * <p>Values are those a service has before a municipality sets others.
 */
record Scene(Subject subject, Texts texts, Map<String, JsonNode> values, Optional<FlowNode> call) {

    /** How long a deadline is; {@code settable} where a municipality or the clerk sets another length. */
    record Length(Period period, boolean settable) {}

    static Scene of(Subject subject) {
        return new Scene(subject, subject.texts(), subject.defaults(), Optional.empty());
    }

    /** The process that a call activity calls from here. */
    Scene called(Subject block, FlowNode callActivity) {
        Map<String, JsonNode> inputs = new LinkedHashMap<>(block.defaults());
        subject.process()
                .element(callActivity.id())
                .ifPresent(element -> element.inputs()
                        .forEach((name, value) -> value(value).ifPresent(known -> inputs.put(name, known))));
        // What a service says in its own words goes before what the block says.
        return new Scene(block, texts.over(block.texts()), inputs, Optional.of(callActivity));
    }

    /** A literal, or what {@code parameters.<name>} is here. */
    private Optional<JsonNode> value(String written) {
        return written.startsWith("parameters.")
                ? Optional.ofNullable(values.get(written.substring("parameters.".length())))
                : Optional.of(TextNode.valueOf(written));
    }

    /** A property of an element, with the input of the block filled in. */
    Optional<String> property(FlowNode node, String key) {
        return node.property(key).flatMap(this::value).map(JsonNode::asText);
    }

    /** The role of a user task, with the input of the block filled in. */
    Optional<String> role(FlowNode node) {
        return node.camunda("candidateGroups")
                .map(role -> role.replaceFirst("^\\$\\{(.*)}$", "$1"))
                .map(role -> value(role).map(JsonNode::asText).orElse(role));
    }

    Optional<Length> length(DeadlineSpec deadline) {
        Optional<Period> fixed = deadline.period().fixed();
        return fixed.map(period -> new Length(period, false))
                .or(() -> deadline.period()
                        .parameter()
                        .map(values::get)
                        .filter(JsonNode::isTextual)
                        .filter(value -> Period.isValid(value.asText()))
                        .map(value -> new Length(Period.parse(value.asText()), true)));
    }

    Optional<DeadlineSpec> deadline(String name) {
        return Optional.ofNullable(subject.deadlines().get(name));
    }

    Optional<String> text(Language language, String key) {
        return texts.find(language, key);
    }
}
