package org.amtsweg.testkit.suggestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amtsweg.form.Field;
import org.amtsweg.form.FieldRules;

/** Made-up values for fields of a form (<i>fiktive Feldwerte</i>), as plain as they can be. */
final class FieldValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> USUAL = List.of(
            "Fiktive Angabe", "Fiktiv", "FIKTIV", "12", "1", "123", "12345", "12a", "A", "AB-1", "A1", "2027", "10:00");

    private FieldValues() {}

    /** Puts a value at a path with dots; what is in between is made. */
    static void put(ObjectNode tree, String path, Object value) {
        String[] names = path.split("\\.", -1);
        ObjectNode node = tree;
        for (int i = 0; i < names.length - 1; i++) {
            node = node.get(names[i]) instanceof ObjectNode inner ? inner : node.putObject(names[i]);
        }
        node.set(names[names.length - 1], json(value));
    }

    static JsonNode json(Object value) {
        if (value instanceof JsonNode node) {
            return node;
        }
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        return value instanceof BigDecimal number ? JSON.numberNode(number) : JSON.textNode(String.valueOf(value));
    }

    /** The field at a path with dots; groups without a key only arrange. */
    static Optional<Field> field(List<Field> fields, String path) {
        for (Field field : fields) {
            if (field.key().isEmpty()) {
                Optional<Field> inside = field(field.children(), path);
                if (inside.isPresent()) {
                    return inside;
                }
            } else if (field.key().equals(path)) {
                return Optional.of(field);
            } else if (path.startsWith(field.key() + ".")) {
                return field(field.children(), path.substring(field.key().length() + 1));
            }
        }
        return Optional.empty();
    }

    /** A value that the field accepts as a rule; empty where only a person can know one. */
    static Optional<JsonNode> example(Field field, LocalDate today) {
        FieldRules rules = field.rules();
        return switch (field.type()) {
            case TEXT_FIELD, TEXT_AREA ->
                rules.domainType().isPresent()
                        ? DomainExamples.of(rules.domainType().get())
                        : rules.pattern()
                                .map(FieldValues::matching)
                                .orElseGet(() -> Optional.of(JSON.textNode(text(rules))));
            case NUMBER ->
                Optional.of(JSON.numberNode(
                        rules.value().min().orElse(BigDecimal.ONE).max(BigDecimal.ONE)));
            case DATE -> Optional.of(JSON.textNode(today.plusMonths(1).toString()));
            case TIME -> Optional.of(JSON.textNode("10:00"));
            case DATE_TIME -> Optional.of(JSON.textNode(today.plusMonths(1) + "T10:00"));
            case CHECKBOX -> Optional.of(JSON.booleanNode(true));
            case RADIO, SELECT -> field.options().stream().findFirst().map(option -> JSON.textNode(option.value()));
            case CHECKLIST ->
                field.options().stream()
                        .findFirst()
                        .map(option -> JSON.arrayNode().add(option.value()));
            case DYNAMIC_LIST -> Optional.of(JSON.arrayNode().add(entry(field, today)));
            case GROUP -> Optional.of(entry(field, today));
            case TEXT -> Optional.empty();
        };
    }

    /** One of the usual forms of an entry, if the pattern takes it. */
    private static Optional<JsonNode> matching(String pattern) {
        // The loader has compiled it already; on texts this short no pattern takes long.
        Pattern compiled = Pattern.compile(pattern);
        return USUAL.stream()
                .filter(text -> compiled.matcher(text).find())
                .findFirst()
                .map(JSON::textNode);
    }

    private static ObjectNode entry(Field group, LocalDate today) {
        ObjectNode entry = JSON.objectNode();
        for (Field child : group.children()) {
            if (child.rules().required() && !child.key().isEmpty()) {
                example(child, today).ifPresent(value -> entry.set(child.key(), value));
            }
        }
        return entry;
    }

    private static String text(FieldRules rules) {
        String text = "Fiktive Angabe";
        int least = rules.length().min().map(BigDecimal::intValue).orElse(0);
        int most = rules.length().max().map(BigDecimal::intValue).orElse(Integer.MAX_VALUE);
        return text.repeat(1 + Math.max(0, least) / text.length())
                .substring(0, Math.max(1, Math.min(most, Math.max(least, text.length()))));
    }
}
