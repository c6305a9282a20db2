package org.amtsweg.model.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.amtsweg.form.Field;
import org.amtsweg.form.FieldType;
import org.amtsweg.form.Form;
import org.amtsweg.form.FormData;
import org.amtsweg.model.feel.Feel;
import org.jspecify.annotations.Nullable;

/** One check of one submission: cuts lists that are too long, drops what is hidden, then checks what is left. */
final class FormPass {

    static final int MAX_LIST = 1_000;
    private static final String ROOT = "form";
    private static final int ROUNDS = 5;
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private final ValueCheck values;
    private final Feel feel;
    private final FormFindings findings = new FormFindings();
    /** Places that have their finding already. */
    private final Set<String> settled = new HashSet<>();

    FormPass(ValueCheck values, Feel feel) {
        this.values = values;
        this.feel = feel;
    }

    CheckedForm run(Form form, FormData data) {
        ObjectNode working = data.json();
        cutLists(form.fields(), working, ROOT);
        // Hiding one field may show or hide another, so it is repeated until nothing changes; five rounds end a circle.
        Feel.Scope scope = feel.scope(working);
        for (int round = 0; round < ROUNDS && dropHidden(form.fields(), working, scope); round++) {
            scope = scope.again(working);
        }
        ObjectNode accepted = JsonNodeFactory.instance.objectNode();
        object(form.fields(), working, accepted, ROOT, scope.again(working));
        return new CheckedForm(FormData.of(accepted), findings.findings(ROOT));
    }

    private void cutLists(List<Field> fields, ObjectNode object, String path) {
        for (Field field : fields) {
            if (field.type() == FieldType.GROUP && field.key().isEmpty()) {
                cutLists(field.children(), object, path);
                continue;
            }
            JsonNode value = object.get(field.key());
            String at = path + "." + field.key();
            if (value instanceof ObjectNode child) {
                cutLists(field.children(), child, at);
            } else if (value instanceof ArrayNode list && field.type() == FieldType.DYNAMIC_LIST) {
                int max = field.rules().length().max().map(BigDecimal::intValue).orElse(MAX_LIST);
                if (list.size() > max) {
                    findings.add(at, "form.list-too-long", "max", max);
                    settled.add(at);
                    object.remove(field.key());
                    continue;
                }
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof ObjectNode item) {
                        cutLists(field.children(), item, at + "[" + i + "]");
                    }
                }
            }
        }
    }

    /** Whether anything was dropped. */
    private static boolean dropHidden(List<Field> fields, ObjectNode object, Feel.Scope scope) {
        boolean changed = false;
        for (Field field : fields) {
            JsonNode value = object.get(field.key());
            if (isHidden(field, scope)) {
                changed |= drop(field, object);
            } else if (field.type() == FieldType.GROUP && field.key().isEmpty()) {
                changed |= dropHidden(field.children(), object, scope);
            } else if (value instanceof ObjectNode child) {
                changed |= dropHidden(field.children(), child, scope);
            } else if (value instanceof ArrayNode list && hasConditions(field)) {
                for (JsonNode item : list) {
                    changed |= item instanceof ObjectNode child
                            && dropHidden(field.children(), child, scope.inside(child));
                }
            }
        }
        return changed;
    }

    private static boolean isHidden(Field field, Feel.Scope scope) {
        return field.rules().hideWhen().map(scope::isTrue).orElse(false);
    }

    private static boolean hasConditions(Field list) {
        return list.children().stream().anyMatch(f -> f.rules().hideWhen().isPresent() || hasConditions(f));
    }

    private static boolean drop(Field field, ObjectNode object) {
        if (!field.key().isEmpty()) {
            return object.remove(field.key()) != null;
        }
        boolean changed = false;
        for (Field child : field.children()) {
            changed |= drop(child, object);
        }
        return changed;
    }

    private void object(List<Field> fields, ObjectNode object, ObjectNode accepted, String path, Feel.Scope scope) {
        Set<String> known = new HashSet<>();
        fields(fields, object, accepted, new Place(path, scope, known));
        int unnamed = 0;
        for (var property : object.properties()) {
            if (known.contains(property.getKey())) {
                continue;
            }
            // A name of letters and digits helps the developer; anything else might be a value in the wrong place.
            if (SAFE_NAME.matcher(property.getKey()).matches()) {
                findings.add(path + "." + property.getKey(), "form.unknown-field");
            } else if (unnamed++ == 0) {
                findings.add(path, "form.unknown-field");
            }
        }
    }

    private record Place(String path, Feel.Scope scope, Set<String> known) {
        String of(Field field) {
            return path + "." + field.key();
        }
    }

    private void fields(List<Field> fields, ObjectNode object, ObjectNode accepted, Place place) {
        for (Field field : fields) {
            boolean hidden = isHidden(field, place.scope());
            if (field.key().isEmpty()) {
                if (!hidden) {
                    fields(field.children(), object, accepted, place);
                } else {
                    field.children().forEach(child -> place.known().add(child.key()));
                }
                continue;
            }
            place.known().add(field.key());
            if (!hidden && !settled.contains(place.of(field)) && !findings.isFull()) {
                JsonNode value = field(field, object.get(field.key()), place);
                if (value != null) {
                    accepted.set(field.key(), value);
                }
            }
        }
    }

    private @Nullable JsonNode field(Field field, @Nullable JsonNode value, Place place) {
        return switch (field.type()) {
            case GROUP -> group(field, value, place);
            case DYNAMIC_LIST -> list(field, value, place);
            case TEXT -> null;
            default -> values.check(field, value, place.of(field), findings);
        };
    }

    private @Nullable JsonNode group(Field field, @Nullable JsonNode value, Place place) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (value instanceof ObjectNode given) {
            object = given;
        } else if (value != null && !value.isNull()) {
            findings.add(place.of(field), "form.type-object");
            return null;
        }
        ObjectNode accepted = JsonNodeFactory.instance.objectNode();
        object(field.children(), object, accepted, place.of(field), place.scope());
        return accepted.isEmpty() ? null : accepted;
    }

    private @Nullable JsonNode list(Field field, @Nullable JsonNode value, Place place) {
        String path = place.of(field);
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        if (value instanceof ArrayNode given) {
            items = given;
        } else if (value != null && !value.isNull()) {
            findings.add(path, "form.type-list");
            return null;
        }
        int min = field.rules().length().min().map(BigDecimal::intValue).orElse(0);
        if (items.size() < min) {
            findings.add(path, "form.list-too-short", "min", min);
        }
        ArrayNode accepted = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < items.size() && !findings.isFull(); i++) {
            String at = path + "[" + i + "]";
            if (items.get(i) instanceof ObjectNode item) {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object(field.children(), item, copy, at, place.scope().inside(item));
                accepted.add(copy);
            } else {
                findings.add(at, "form.type-object");
            }
        }
        return accepted.isEmpty() ? null : accepted;
    }
}
