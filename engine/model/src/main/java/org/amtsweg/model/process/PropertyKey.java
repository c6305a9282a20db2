package org.amtsweg.model.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A property that Amtsweg understands (<i>Eigenschaft</i>), as the registry {@code META-INF/amtsweg/schema/keys.yaml} describes it. A
 * key that ends with {@code *} stands for all keys that begin so.
 */
public record PropertyKey(String key, Set<String> on, Value value, Optional<String> act, Map<String, String> words) {

    /** What a value may be: its kind, the values of an enumeration, their German words, and whether a block may pass one of its inputs on. */
    public record Value(String kind, List<String> allowed, Map<String, String> labels, boolean parameter) {
        public Value {
            allowed = List.copyOf(allowed);
            labels = Map.copyOf(labels);
        }

        /** The German word for a value of an enumeration. */
        public String label(String value) {
            return labels.getOrDefault(value, value);
        }
    }

    public PropertyKey {
        on = Set.copyOf(on);
        words = Map.copyOf(words);
    }

    static PropertyKey from(JsonNode json) {
        return new PropertyKey(
                json.path("key").asText(),
                Set.copyOf(texts(json.path("on")).toList()),
                new Value(
                        json.path("kind").asText(),
                        texts(json.path("values")).toList(),
                        labels(json.path("labels")),
                        json.path("parameter").asBoolean(false)),
                Optional.ofNullable(json.get("act")).map(JsonNode::asText),
                Map.of(
                        "title", json.path("title").asText(),
                        "description", json.path("description").asText(),
                        "since", json.path("since").asText(),
                        "group", json.path("group").asText()));
    }

    private static Map<String, String> labels(JsonNode json) {
        Map<String, String> labels = new LinkedHashMap<>();
        json.properties()
                .forEach(field -> labels.put(field.getKey(), field.getValue().asText()));
        return labels;
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }

    /** The German title. */
    public String title() {
        return words.getOrDefault("title", key);
    }

    /** What it means, in German. */
    public String description() {
        return words.getOrDefault("description", "");
    }

    /** The version that brought it. */
    public String since() {
        return words.getOrDefault("since", "");
    }

    /** The group it stands in; see {@link PropertyKeys#groups}. */
    public String group() {
        return words.getOrDefault("group", "");
    }

    boolean covers(String name) {
        return key.endsWith("*")
                ? name.startsWith(key.substring(0, key.length() - 1)) && name.length() >= key.length()
                : name.equals(key);
    }

    /** Whether an element of this BPMN type, for instance {@code userTask}, may carry it. */
    public boolean fits(String elementType) {
        return on.contains("any") || on.contains(elementType);
    }
}
