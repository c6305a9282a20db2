package org.amtsweg.workbench.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amtsweg.workbench.difference.Change.Topic;
import org.amtsweg.workbench.terminal.Words;

/** What differs between two versions of a form (<i>Formular</i>): fields that came, went or ask for something else. Where a field stands on the page is not told. */
final class FormDifference {

    /** How a field looks and where it stands; that is for people to look at. */
    private static final Set<String> LAYOUT = Set.of("id", "layout", "properties", "appearance", "type", "key", "path");

    private final String form;
    private final Words words;

    FormDifference(String form, Words words) {
        this.form = form;
        this.words = words;
    }

    List<Change> of(JsonNode old, JsonNode next) {
        Map<String, JsonNode> before = fields(old);
        Map<String, JsonNode> after = fields(next);
        List<Change> changes = new ArrayList<>();
        after.forEach((path, field) -> {
            JsonNode was = before.get(path);
            if (was == null) {
                changes.add(Change.added(Topic.FORM, name(path, field), need(field)));
            } else {
                changes.addAll(field(path, was, field));
            }
        });
        before.forEach((path, field) -> {
            if (!after.containsKey(path)) {
                changes.add(Change.removed(Topic.FORM, name(path, field), ""));
            }
        });
        return changes;
    }

    private String name(String path, JsonNode field) {
        return words.get(
                "diff.field",
                form,
                field.path("label").asText(field.path("dateLabel").asText(path)),
                path);
    }

    private String need(JsonNode field) {
        return words.get(isRequired(field) ? "diff.required" : "diff.optional");
    }

    private static boolean isRequired(JsonNode field) {
        return field.path("validate").path("required").asBoolean(false);
    }

    private List<Change> field(String path, JsonNode old, JsonNode next) {
        String name = name(path, next);
        List<Change> changes = new ArrayList<>();
        if (isRequired(old) != isRequired(next)) {
            changes.add(Change.changed(Topic.FORM, name, need(old), need(next)));
        }
        if (!old.path("type").equals(next.path("type"))) {
            changes.add(Change.changed(
                    Topic.FORM,
                    name + ", " + words.get("diff.type"),
                    old.path("type").asText(),
                    next.path("type").asText()));
        }
        Map<List<String>, String> before = details(old);
        Map<List<String>, String> after = details(next);
        changes.addAll(Leaves.compare(
                Topic.FORM,
                before,
                after,
                each -> name + ", " + words.find("diff.form." + String.join(".", each), String.join(".", each))));
        return changes;
    }

    private static Map<List<String>, String> details(JsonNode field) {
        Map<List<String>, String> details = new LinkedHashMap<>();
        Leaves.of(field).forEach((path, value) -> {
            boolean told = LAYOUT.contains(path.get(0))
                    || path.get(0).equals("components")
                    || path.equals(List.of("validate", "required"));
            if (!told) {
                details.put(path, value);
            }
        });
        // Choices are one thing to a person.
        Set<String> choices = new LinkedHashSet<>();
        field.path("values")
                .forEach(value -> choices.add(value.path("label").asText() + " ("
                        + value.path("value").asText() + ")"));
        details.keySet().removeIf(path -> path.get(0).equals("values"));
        if (!choices.isEmpty()) {
            details.put(List.of("values"), String.join(", ", choices));
        }
        return details;
    }

    /** Fields by the path under which they are stored; groups and lists lead to what is in them. */
    private static Map<String, JsonNode> fields(JsonNode form) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        walk(form.path("components"), "", fields);
        return fields;
    }

    private static void walk(JsonNode components, String prefix, Map<String, JsonNode> fields) {
        components.forEach(component -> {
            String own = component.path("key").asText(component.path("path").asText(""));
            String path = own.isEmpty() ? prefix : prefix.isEmpty() ? own : prefix + "." + own;
            if (!own.isEmpty()) {
                fields.put(path, component);
            }
            walk(component.path("components"), path, fields);
        });
    }
}
