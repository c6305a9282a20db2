package org.amtsweg.model.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amtsweg.form.Field;
import org.amtsweg.form.FieldRules;
import org.amtsweg.form.FieldType;
import org.amtsweg.form.Option;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** Reads the components of one form file and collects what is wrong with them. */
final class ComponentReader {

    /** Shown or pressed, never submitted, and without anything to check. */
    private static final Set<String> LAYOUT = Set.of("button", "separator", "spacer");
    /** Attributes that change what is submitted in ways the server could not check. */
    private static final List<String> UNSUPPORTED =
            List.of("disabled", "valuesKey", "valuesExpression", "serializeToString", "disallowPassedDates");

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final int MAX_DEPTH = 8;
    private static final int MAX_FIELDS = 500;
    private static final int MAX_OPTIONS = 1_000;

    private final Set<String> knownTypes;
    private final Feel feel;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private int fields;

    ComponentReader(Set<String> knownTypes, Feel feel, String file) {
        this.knownTypes = knownTypes;
        this.feel = feel;
        this.file = file;
    }

    Findings findings() {
        return new Findings(findings);
    }

    void complain(String path, String code) {
        complain(path, code, Map.of());
    }

    private void complain(String path, String code, Map<String, String> parameters) {
        findings.add(Finding.error(file + path, code, parameters));
    }

    List<Field> read(JsonNode components) {
        return read(components, "components", new HashSet<>(), 0);
    }

    private List<Field> read(JsonNode components, String path, Set<String> siblings, int depth) {
        List<Field> read = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            String at = path + "[" + i + "]";
            if (++fields == MAX_FIELDS + 1 || depth > MAX_DEPTH) {
                complain(at, "form.too-many-fields", Map.of("max", String.valueOf(MAX_FIELDS)));
            }
            if (fields > MAX_FIELDS || depth > MAX_DEPTH) {
                return read;
            }
            component(components.get(i), at, siblings, depth).ifPresent(read::add);
        }
        return read;
    }

    private Optional<Field> component(JsonNode json, String at, Set<String> siblings, int depth) {
        String typeName = json.path("type").asText("");
        if (LAYOUT.contains(typeName)) {
            return Optional.empty();
        }
        Optional<FieldType> known = type(json, typeName, at);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        FieldType type = known.get();
        for (String attribute : UNSUPPORTED) {
            JsonNode value = json.path(attribute);
            if (!value.isMissingNode() && !value.isNull() && !(value.isBoolean() && !value.booleanValue())) {
                complain(at + "." + attribute, "form.attribute", Map.of("attribute", attribute));
            }
        }
        String key = key(json, type, at, siblings);
        String label = json.path("label")
                .asText(json.path("dateLabel").asText(json.path("timeLabel").asText("")));
        if (label.isBlank() && type != FieldType.TEXT && !key.isEmpty()) {
            findings.add(Finding.warning(file + at, "form.label", Map.of("field", key)));
        }
        FieldRules rules = new RuleReader(knownTypes, feel, this::complain).read(json, type, at);
        return Optional.of(new Field(
                key, type, label, rules, options(json, type, at), children(json, type, key, at, siblings, depth)));
    }

    private List<Field> children(
            JsonNode json, FieldType type, String key, String at, Set<String> siblings, int depth) {
        if (type != FieldType.GROUP && type != FieldType.DYNAMIC_LIST) {
            return List.of();
        }
        // A group without a path only arranges: its children count one level up, and so do their keys.
        Set<String> inside = key.isEmpty() ? siblings : new HashSet<>();
        return read(json.path("components"), at + ".components", inside, depth + 1);
    }

    private Optional<FieldType> type(JsonNode json, String name, String at) {
        if (name.equals(FieldType.DATE.formName())) {
            return moment(json.path("subtype").asText("date"), at);
        }
        for (FieldType type : FieldType.values()) {
            if (type.formName().equals(name)) {
                return Optional.of(type);
            }
        }
        complain(at + ".type", "form.component", Map.of("type", name.length() <= 40 ? name : "?"));
        return Optional.empty();
    }

    private Optional<FieldType> moment(String subtype, String at) {
        Optional<FieldType> type = switch (subtype) {
            case "date" -> Optional.of(FieldType.DATE);
            case "time" -> Optional.of(FieldType.TIME);
            case "datetime" -> Optional.of(FieldType.DATE_TIME);
            default -> Optional.empty();
        };
        if (type.isEmpty()) {
            complain(at + ".subtype", "form.attribute", Map.of("attribute", "subtype"));
        }
        return type;
    }

    private String key(JsonNode json, FieldType type, String at, Set<String> siblings) {
        if (type == FieldType.TEXT) {
            return "";
        }
        boolean container = type == FieldType.GROUP || type == FieldType.DYNAMIC_LIST;
        String attribute = container ? "path" : "key";
        String key = json.path(attribute).asText("");
        if (type == FieldType.GROUP && key.isEmpty()) {
            return "";
        }
        if (!KEY.matcher(key).matches()) {
            complain(at + "." + attribute, "form.key", Map.of("attribute", attribute));
        } else if (key.equals("outcome")) {
            complain(at + "." + attribute, "form.key-reserved", Map.of("key", key));
        } else if (!siblings.add(key)) {
            complain(at + "." + attribute, "form.key-twice", Map.of("key", key));
        }
        return key;
    }

    private List<Option> options(JsonNode json, FieldType type, String at) {
        if (type != FieldType.RADIO && type != FieldType.SELECT && type != FieldType.CHECKLIST) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        Set<String> values = new HashSet<>();
        JsonNode list = json.path("values");
        for (int i = 0; i < list.size() && i <= MAX_OPTIONS; i++) {
            JsonNode value = list.get(i).path("value");
            String where = at + ".values[" + i + "]";
            if (!value.isTextual() || value.textValue().isBlank()) {
                complain(where, "form.option");
            } else if (!values.add(value.textValue())) {
                complain(where, "form.option-twice");
            } else {
                options.add(
                        new Option(value.textValue(), list.get(i).path("label").asText(value.textValue())));
            }
        }
        if (list.isEmpty() || list.size() > MAX_OPTIONS) {
            complain(at + ".values", "form.options", Map.of("max", String.valueOf(MAX_OPTIONS)));
        }
        return options;
    }
}
