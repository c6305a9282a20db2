package org.amtsweg.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.amtsweg.language.Language;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.problem.Finding;
import org.amtsweg.testkit.town.Nearest;

/** A value of a file of scenarios, with the place it stands at and the findings of the whole file. */
record Node(JsonNode json, String pointer, Context context) {

    /** How places are told, and where findings go. */
    record Context(UnaryOperator<String> places, List<Finding> findings) {}

    /** File and line. */
    String place() {
        return context.places().apply(pointer);
    }

    void complain(String code, Map<String, String> parameters) {
        context.findings().add(Finding.error(place(), code, parameters));
    }

    Node child(String key) {
        return new Node(json.path(key), pointer + "/" + YamlFile.escape(key), context);
    }

    /** The values by the English names of their keys; unknown keys, and keys in both languages at once, are complained of. */
    Map<String, Node> keyed(String group) {
        Map<String, Node> known = new LinkedHashMap<>();
        if (!json.isObject()) {
            complain(
                    "scenario.type-keys",
                    Map.of("keys", String.join(", ", ScenarioWords.get().written(group))));
            return known;
        }
        json.fieldNames().forEachRemaining(written -> {
            Node child = child(written);
            Optional<String> key = ScenarioWords.get().key(group, written);
            if (key.isEmpty()) {
                child.complainOfKey(written, group);
            } else if (known.putIfAbsent(key.get(), child) != null) {
                child.complain("scenario.key-twice", Map.of("key", written));
            }
        });
        return known;
    }

    void complainOfKey(String written, String group) {
        List<String> words = ScenarioWords.get().written(group);
        List<String> near = Nearest.to(written, words);
        String shown = written.length() > 60 ? written.substring(0, 60) + "…" : written;
        complain(
                near.isEmpty() ? "scenario.unknown-key" : "scenario.unknown-key-near",
                Map.of("key", shown, "known", String.join(", ", words), "near", String.join(", ", near)));
    }

    /** The texts of a list, or of a single value. */
    List<String> texts() {
        return each().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** The values of a list; a single value is a list of one. */
    List<Node> each() {
        return json.isArray() ? items() : List.of(this);
    }

    /** As {@link #each}; a list or text with nothing in it is complained of. */
    List<Node> filled() {
        List<Node> all = each();
        List<Node> filled = all.stream().filter(item -> !item.isBlank()).toList();
        if (all.isEmpty() || filled.size() < all.size()) {
            complain("scenario.empty", Map.of());
        }
        return filled;
    }

    private boolean isBlank() {
        return json.isTextual() && json.asText().isBlank();
    }

    List<Node> items() {
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            all.add(new Node(json.path(i), pointer + "/" + i, context));
        }
        return all;
    }

    /** Yes or no; words for it are complained of, because nobody could tell which were understood. */
    Optional<Boolean> truth() {
        if (json.isBoolean()) {
            return Optional.of(json.booleanValue());
        }
        complain("scenario.truth", Map.of());
        return Optional.empty();
    }

    /** The key as it is written in the file. */
    String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** The text of a single value. */
    Optional<String> text() {
        if (json.isValueNode() && !json.isNull()) {
            return Optional.of(json.asText());
        }
        complain("scenario.type-text", Map.of());
        return Optional.empty();
    }

    /** A value of a closed list, as its constant. */
    Optional<String> constant(String kind) {
        Optional<String> written = text();
        Optional<String> constant = written.flatMap(word -> ScenarioWords.get().value(kind, word));
        if (written.isPresent() && constant.isEmpty()) {
            complainOfValue(written.get(), kind);
        }
        return constant;
    }

    void complainOfValue(String written, String kind) {
        ScenarioWords words = ScenarioWords.get();
        List<String> allowed = words.constants(kind).stream()
                .map(constant -> words.word(kind, constant, Language.DE) + " (" + constant + ")")
                .toList();
        complain(
                "scenario.unknown-value",
                Map.of(
                        "value",
                        written.length() > 60 ? written.substring(0, 60) + "…" : written,
                        "allowed",
                        String.join(", ", allowed)));
    }

    boolean isNone() {
        return json.isValueNode()
                && ScenarioWords.get().value("none", json.asText()).isPresent();
    }
}
