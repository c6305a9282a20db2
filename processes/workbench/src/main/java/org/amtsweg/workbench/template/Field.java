package org.amtsweg.workbench.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a template fixes or asks (<i>Feld einer Vorlage</i>): where it is written, in which group it is shown, how it is entered.
 *
 * <p>The format has no conditions for Camunda 7: every field of a template is always shown, and every property of one is written, also when it stays empty.
 */
record Field(Binding binding, String group, String label, String description, Entry entry) {

    /** Where a value stands in the model: an attribute of the element, or a {@code camunda:property}. */
    record Binding(boolean property, String name) {
        static Binding attribute(String name) {
            return new Binding(false, name);
        }

        static Binding property(String name) {
            return new Binding(true, name);
        }
    }

    /** How a value comes about; a fixed one is not shown. */
    record Entry(Kind kind, Optional<String> value, boolean required, List<Option> choices, Check check) {
        Entry {
            choices = List.copyOf(choices);
        }

        static Entry fixed(String value) {
            return new Entry(Kind.FIXED, Optional.of(value), false, List.of(), Check.NONE);
        }

        static Entry text(boolean required) {
            return new Entry(Kind.TEXT, Optional.empty(), required, List.of(), Check.NONE);
        }

        /** One of several; unless it is required also none. */
        static Entry choice(boolean required, String none, List<Option> choices) {
            List<Option> all = new ArrayList<>(choices);
            if (!required) {
                all.add(0, new Option(none, ""));
            }
            return new Entry(Kind.CHOICE, Optional.empty(), required, all, Check.NONE);
        }

        Entry first(Optional<String> value) {
            return new Entry(kind, value, required, choices, check);
        }

        Entry checked(Check form) {
            return new Entry(kind, value, required, choices, form);
        }
    }

    /** What a text must look like, what is said otherwise, and what stands greyed out in the empty field. */
    record Check(Optional<String> pattern, String message, Optional<String> example) {
        static final Check NONE = new Check(Optional.empty(), "", Optional.empty());
        /** A period, or a parameter that holds one. */
        static final Check PERIOD = like(
                "^$|^(P[0-9.]+(Y|M|W|D|WD)|PT[0-9]+H|parameters\\.[A-Za-z_][A-Za-z0-9_]*)$",
                "Eine Dauer wie P2W (2 Wochen), P1M (1 Monat), P10WD (10 Arbeitstage), oder parameters.<Name>.");

        static Check like(String pattern, String message) {
            return new Check(Optional.of(pattern), message, Optional.empty());
        }

        Check example(String text) {
            return new Check(pattern, message, Optional.of(text));
        }
    }

    /** The forms of entry. */
    enum Kind {
        FIXED("Hidden"),
        TEXT("String"),
        CHOICE("Dropdown");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static Field fixed(Binding binding, String value) {
        return new Field(binding, "", "", "", Entry.fixed(value));
    }

    boolean isFixed() {
        return entry.kind() == Kind.FIXED;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!isFixed()) {
            json.put("label", label);
            if (!description.isEmpty()) {
                json.put("description", description);
            }
        }
        json.put("type", entry.kind().word);
        entry.value().ifPresent(value -> json.put("value", value));
        if (!isFixed()) {
            entry.check().example().ifPresent(text -> json.put("placeholder", text));
            json.put("group", group);
        }
        json.putObject("binding")
                .put("type", binding.property() ? "camunda:property" : "property")
                .put("name", binding.name());
        if (entry.kind() == Kind.CHOICE) {
            entry.choices()
                    .forEach(option -> json.withArray("choices")
                            .addObject()
                            .put("name", option.name())
                            .put("value", option.value()));
        }
        constraints(json);
        return json;
    }

    private void constraints(ObjectNode json) {
        if (entry.required()) {
            json.putObject("constraints").put("notEmpty", true);
        }
        entry.check()
                .pattern()
                .ifPresent(pattern -> json.withObject("/constraints")
                        .putObject("pattern")
                        .put("value", pattern)
                        .put("message", entry.check().message()));
    }
}
