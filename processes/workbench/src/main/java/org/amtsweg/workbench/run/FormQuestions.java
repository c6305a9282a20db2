package org.amtsweg.workbench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.amtsweg.form.Field;
import org.amtsweg.form.FieldType;
import org.amtsweg.form.Form;
import org.amtsweg.form.FormData;
import org.amtsweg.form.Option;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.model.form.FormChecker;
import org.amtsweg.problem.Finding;
import org.amtsweg.workbench.terminal.Dialogue;
import org.amtsweg.workbench.terminal.Words;

/**
 * Asks for the fields of a form one after the other (<i>Formular Feld für Feld</i>): what is hidden is not asked, and what is wrong is said at once and asked again.
 *
 * <p>Empty means that the field stays empty.
 */
final class FormQuestions {

    private static final Set<String> YES = Set.of("j", "ja", "y", "yes", "true", "x");
    private static final Set<String> NO = Set.of("", "n", "nein", "no", "false");

    private final Dialogue dialogue;
    private final Words words;
    private final FormChecker checker = new FormChecker();
    private final Feel feel = new Feel();
    private final Form form;
    private final ObjectNode values = JsonNodeFactory.instance.objectNode();

    /** The input ended before the form was filled in. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;
    }

    FormQuestions(Dialogue dialogue, Words words, Form form) {
        this.dialogue = dialogue;
        this.words = words;
        this.form = form;
    }

    FormData ask() throws Ended {
        Feel.Scope scope = feel.scope(values);
        // What was answered before decides what is hidden now.
        fields(form.fields(), values, "form", () -> scope.again(values));
        return FormData.of(values);
    }

    private void fields(List<Field> fields, ObjectNode into, String path, Supplier<Feel.Scope> scope) throws Ended {
        for (Field field : fields) {
            if (field.rules()
                    .hideWhen()
                    .filter(when -> scope.get().isTrue(when))
                    .isPresent()) {
                continue;
            }
            switch (field.type()) {
                case TEXT -> {}
                case GROUP -> group(field, into, path, scope);
                case DYNAMIC_LIST -> list(field, into, path, scope);
                default -> value(field, into, path);
            }
        }
    }

    private void group(Field group, ObjectNode into, String path, Supplier<Feel.Scope> scope) throws Ended {
        if (!group.label().isBlank()) {
            dialogue.say(words.get("run.group", group.label()));
        }
        if (group.key().isEmpty()) {
            fields(group.children(), into, path, scope);
        } else {
            ObjectNode inner = into.putObject(group.key());
            fields(group.children(), inner, path + "." + group.key(), scope);
            if (inner.isEmpty()) {
                into.remove(group.key());
            }
        }
    }

    private void list(Field list, ObjectNode into, String path, Supplier<Feel.Scope> scope) throws Ended {
        ArrayNode entries = into.putArray(list.key());
        while (isYes(read(words.get("run.entry", list.label(), entries.size() + 1)))) {
            ObjectNode entry = entries.addObject();
            fields(
                    list.children(),
                    entry,
                    path + "." + list.key() + "[" + (entries.size() - 1) + "]",
                    () -> scope.get().inside(entry));
        }
        if (entries.isEmpty()) {
            into.remove(list.key());
        }
    }

    private void value(Field field, ObjectNode into, String path) throws Ended {
        field.options().forEach(option -> dialogue.say("    " + option.value() + "  " + option.label()));
        while (true) {
            String answer = read("  " + question(field));
            Optional<JsonNode> value = parse(field, answer);
            if (value.isEmpty() && !answer.isEmpty()) {
                dialogue.say("  " + words.get("run.field." + field.type().name().toLowerCase(Locale.ROOT)));
                continue;
            }
            into.remove(field.key());
            value.ifPresent(given -> into.set(field.key(), given));
            List<Finding> wrong = wrong(path + "." + field.key());
            if (wrong.isEmpty()) {
                return;
            }
            wrong.forEach(finding -> dialogue.say("  " + finding.text(words.language())));
        }
    }

    private List<Finding> wrong(String path) {
        return checker.check(form, FormData.of(values)).findings().stream()
                .filter(Finding::isError)
                .filter(finding -> finding.path().equals(path) || finding.path().startsWith(path + "["))
                .toList();
    }

    private String question(Field field) {
        String kind = words.get("run.type." + field.type().name().toLowerCase(Locale.ROOT));
        String needed = field.rules().required() ? words.get("run.required") : "";
        return field.label() + " (" + kind + needed + "): ";
    }

    private String read(String prompt) throws Ended {
        return dialogue.ask(prompt).orElseThrow(Ended::new);
    }

    /** The value that an answer stands for; empty if it is none, or if nothing was answered. */
    private static Optional<JsonNode> parse(Field field, String answer) {
        if (answer.isEmpty() && field.type() != FieldType.CHECKBOX) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case NUMBER -> number(answer);
            case CHECKBOX -> yesOrNo(answer);
            case CHECKLIST -> Optional.of(several(field, answer));
            case RADIO, SELECT -> Optional.of(TextNode.valueOf(chosen(field, answer)));
            default -> Optional.of(TextNode.valueOf(answer));
        };
    }

    private static Optional<JsonNode> number(String answer) {
        try {
            return Optional.of(DecimalNode.valueOf(new BigDecimal(answer.replace(',', '.'))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> yesOrNo(String answer) {
        boolean yes = isYes(answer);
        return yes || NO.contains(answer.toLowerCase(Locale.ROOT))
                ? Optional.of(BooleanNode.valueOf(yes))
                : Optional.empty();
    }

    static boolean isYes(String answer) {
        return YES.contains(answer.toLowerCase(Locale.ROOT));
    }

    private static ArrayNode several(Field field, String answer) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(answer.split(",", -1)).map(String::strip).forEach(one -> values.add(chosen(field, one)));
        return values;
    }

    /** A choice by its value or its label. */
    private static String chosen(Field field, String answer) {
        return field.options().stream()
                .filter(option ->
                        option.value().equals(answer) || option.label().equalsIgnoreCase(answer))
                .map(Option::value)
                .findFirst()
                .orElse(answer);
    }
}
