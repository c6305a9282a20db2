package org.amtsweg.workbench.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A JSON document as a list of its values (<i>flache Ansicht</i>), each under the path that leads to it. Items of a list that have a name of their own ({@code id},
 * {@code key} or {@code purpose}) are found by it, so that a new item in front changes no other.
 */
final class Leaves {

    private Leaves() {}

    static Map<List<String>, String> of(JsonNode json) {
        Map<List<String>, String> leaves = new LinkedHashMap<>();
        walk(json, List.of(), leaves);
        return leaves;
    }

    private static void walk(JsonNode node, List<String> path, Map<List<String>, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(entry -> walk(entry.getValue(), and(path, entry.getKey()), leaves));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            int index = 0;
            for (JsonNode item : node) {
                index++;
                walk(item, and(path, name(item).orElse(String.valueOf(index))), leaves);
            }
        } else if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.asText()));
            leaves.put(path, String.join(", ", items));
        } else if (!node.isNull()) {
            leaves.put(path, node.asText());
        }
    }

    private static Optional<String> name(JsonNode item) {
        for (String key : List.of("id", "key", "path", "purpose")) {
            if (item.path(key).isTextual()) {
                return Optional.of(item.path(key).textValue());
            }
        }
        return Optional.empty();
    }

    private static List<String> and(List<String> path, String last) {
        List<String> longer = new ArrayList<>(path);
        longer.add(last);
        return List.copyOf(longer);
    }

    /** What differs between two maps, in the order of the new one, then what is gone. */
    static <K> List<Change> compare(
            Change.Topic topic, Map<K, String> old, Map<K, String> next, Function<K, String> name) {
        Set<K> keys = new LinkedHashSet<>(next.keySet());
        keys.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        for (K key : keys) {
            Optional<String> before = Optional.ofNullable(old.get(key));
            Optional<String> after = Optional.ofNullable(next.get(key));
            if (before.isEmpty()) {
                changes.add(Change.added(topic, name.apply(key), after.orElseThrow()));
            } else if (after.isEmpty()) {
                changes.add(Change.removed(topic, name.apply(key), before.get()));
            } else if (!before.equals(after)) {
                changes.add(Change.changed(topic, name.apply(key), before.get(), after.get()));
            }
        }
        return changes;
    }
}
