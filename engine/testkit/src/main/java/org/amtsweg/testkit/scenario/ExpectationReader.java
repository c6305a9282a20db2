package org.amtsweg.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.model.yaml.YamlFile;

/** Reads what is to hold (<i>erwartet</i>): one expectation for each thing that can hold by itself, with its own line. */
final class ExpectationReader {

    static final String NONE = "NONE";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<ScenarioStep.Expected> expected = new ArrayList<>();

    private ExpectationReader() {}

    static List<ScenarioStep.Expected> read(Node node) {
        if (node.json().isObject() && node.json().isEmpty()) {
            node.complain("scenario.empty", Map.of());
        }
        ExpectationReader reader = new ExpectationReader();
        node.keyed("expect").forEach(reader::read);
        return reader.expected;
    }

    private void read(String key, Node node) {
        switch (key) {
            case "state" -> node.constant("state").ifPresent(state -> add(key, node, JSON.textNode(state)));
            case "path" -> add(key, node, texts(node.filled()));
            case "tasks" -> add(key, node, texts(some(node)));
            case "messages" -> {
                if (node.isNone()) {
                    add("messages.none", node, JSON.booleanNode(true));
                } else {
                    each(key, node);
                }
            }
            case "never", "timeline", "findings" -> each(key, node);
            case "actions" -> actions(node);
            case "deadlines" -> deadlines(node);
            case "fee" -> {
                if (node.isNone()) {
                    add(key, node, JSON.textNode(NONE));
                } else {
                    amount(node).ifPresent(amount -> add(key, node, JSON.numberNode(amount)));
                }
            }
            case "payments" -> {
                ArrayNode amounts = JSON.arrayNode();
                some(node).forEach(item -> amount(item).ifPresent(amounts::add));
                add(key, node, amounts);
            }
            case "notice" -> notice(node);
            case "stuck" -> node.truth().ifPresent(truth -> add(key, node, JSON.booleanNode(truth)));
            default -> throw new IllegalStateException("The table has an expectation that nobody reads: " + key);
        }
    }

    private void add(String key, Node node, JsonNode value) {
        expected.add(new ScenarioStep.Expected(key, node.place(), value));
    }

    private static ArrayNode texts(List<Node> nodes) {
        ArrayNode all = JSON.arrayNode();
        nodes.forEach(node -> node.text().ifPresent(all::add));
        return all;
    }

    /** What is there exactly: nothing of it may be said as an empty list or as "none". */
    private static List<Node> some(Node node) {
        return node.each().stream().filter(item -> !item.isNone()).toList();
    }

    /** Each has to hold, so that an empty list would hold whatever happens. */
    private void each(String key, Node node) {
        node.filled().forEach(item -> item.text().ifPresent(text -> add(key, item, JSON.textNode(text))));
    }

    private void actions(Node node) {
        ArrayNode all = JSON.arrayNode();
        some(node).forEach(item -> item.constant("action").ifPresent(all::add));
        add("actions", node, all);
    }

    private void deadlines(Node node) {
        if (!node.json().isObject() || node.json().isEmpty()) {
            node.complain("scenario.type-deadlines", Map.of());
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.json().properties()) {
            Node value =
                    new Node(entry.getValue(), node.pointer() + "/" + YamlFile.escape(entry.getKey()), node.context());
            Optional<LocalDate> day = MoveReading.day(entry.getValue().asText());
            if (day.isEmpty() && !value.isNone()) {
                value.complain("scenario.date", Map.of("date", entry.getValue().asText()));
            } else {
                add(
                        "deadlines",
                        value,
                        JSON.objectNode()
                                .put("name", entry.getKey())
                                .put("day", day.map(String::valueOf).orElse(NONE)));
            }
        }
    }

    private static Optional<BigDecimal> amount(Node node) {
        try {
            return node.text().map(text -> new BigDecimal(text.strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            node.complain("scenario.amount", Map.of());
            return Optional.empty();
        }
    }

    private void notice(Node node) {
        if (node.isNone()) {
            add("notice.none", node, JSON.booleanNode(true));
            return;
        }
        if (node.json().isArray() || node.json().isTextual()) {
            each("notice.contains", node);
            return;
        }
        if (node.json().isEmpty()) {
            node.complain("scenario.empty", Map.of());
        }
        node.keyed("notice").forEach((key, value) -> each("notice." + key, value));
    }
}
