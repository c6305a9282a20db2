package org.amtsweg.workbench.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amtsweg.model.process.PropertyKey;
import org.amtsweg.workbench.template.Field.Binding;
import org.amtsweg.workbench.template.Field.Check;
import org.amtsweg.workbench.template.Field.Entry;

/** The fields for properties of the key registry (<i>Felder aus dem Schlüsselverzeichnis</i>), with what a folder has to choose from. */
final class KeyFields {

    private static final String NONE = "keine Angabe";
    private static final String NAME = "[a-z][a-z0-9_-]*";
    private static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]*";
    /** So many deadlines can be offered in every combination without the list getting long. */
    private static final int COMBINED = 3;

    private static final String PATH = "(form|task|decision|parameters)(\\.[A-Za-z_][A-Za-z0-9_]*)+";

    private final FolderChoices choices;

    KeyFields(FolderChoices choices) {
        this.choices = choices;
    }

    Field of(PropertyKey key, boolean required, Optional<String> first) {
        String hint = key.description() + known(key);
        return new Field(
                Binding.property(key.key()),
                key.group(),
                key.title(),
                hint,
                entry(key, required).first(first));
    }

    private Entry entry(PropertyKey key, boolean required) {
        return switch (key.value().kind()) {
            case "enumeration" ->
                Entry.choice(
                        required,
                        NONE,
                        key.value().allowed().stream()
                                .map(value -> Option.of(key.value().label(value), value))
                                .toList());
            case "deadline" -> chosen(FolderChoices.Kind.DEADLINE, required);
            case "deadlines" -> deadlines();
            case "task" -> chosen(FolderChoices.Kind.TASK, required);
            case "notice" -> chosen(FolderChoices.Kind.NOTICE, required);
            case "message" -> chosen(FolderChoices.Kind.MESSAGE, required);
            case "outcomes", "outcomeList" ->
                Entry.text(required || key.value().kind().equals("outcomes"))
                        .checked(Check.like(
                                        (key.value().kind().equals("outcomes") ? "^" : "^$|^") + list(NAME) + "$",
                                        "Kleinbuchstaben, Ziffern, - und _; mehrere mit Komma getrennt.")
                                .example("complete, incomplete"));
            case "effects" ->
                Entry.text(true)
                        .checked(Check.like(
                                        "^" + list(NAME + " *: *(favourable|adverse)") + "$",
                                        "Je Ergebnis „favourable“ oder „adverse“, zum Beispiel: grant: favourable, refuse: adverse")
                                .example("grant: favourable, refuse: adverse"));
            case "waiver" ->
                Entry.text(false)
                        .checked(Check.like("^$|^[A-Z][A-Z0-9_-]+: *\\S.+$", "Regel, Doppelpunkt, Grund.")
                                .example("LEGAL-HEARING: Grund"));
            case "value" ->
                Entry.text(required)
                        .checked(Check.like("^$|^" + PATH + "$", "Ein Feld wie form.beginn.")
                                .example("form.beginn"));
            case "named" -> Entry.text(required).checked(Check.NONE.example("form.raum"));
            case "period" -> Entry.text(required).checked(Check.PERIOD.example("P1D"));
            default -> Entry.text(required);
        };
    }

    private static String list(String item) {
        return " *" + item + " *(, *" + item + " *)*";
    }

    private Entry chosen(FolderChoices.Kind kind, boolean required) {
        List<Option> known = choices.of(kind);
        return known.isEmpty() ? Entry.text(required) : Entry.choice(required, NONE, known);
    }

    /** A few deadlines are offered in every combination; many are named in the hint and checked. */
    private Entry deadlines() {
        List<String> names = choices.of(FolderChoices.Kind.DEADLINE).stream()
                .map(Option::value)
                .toList();
        if (names.isEmpty()) {
            return Entry.text(false)
                    .checked(Check.like("^$|^" + list(IDENTIFIER) + "$", "Namen von Fristen, mit Komma getrennt."));
        }
        if (names.size() > COMBINED) {
            String one = "(" + String.join("|", names) + ")";
            return Entry.text(false)
                    .checked(Check.like(
                            "^$|^" + list(one) + "$", "Nur Fristen aus service.yaml: " + String.join(", ", names)));
        }
        List<Option> combined = new ArrayList<>();
        for (int set = 1; set < 1 << names.size(); set++) {
            int members = set;
            combined.add(Option.of(IntStream.range(0, names.size())
                    .filter(i -> (members >> i & 1) == 1)
                    .mapToObj(names::get)
                    .collect(Collectors.joining(", "))));
        }
        combined.sort(Comparator.comparingInt(option -> option.value().split(",", -1).length));
        return Entry.choice(false, NONE, combined);
    }

    private String known(PropertyKey key) {
        List<Option> deadlines = choices.of(FolderChoices.Kind.DEADLINE);
        return key.value().kind().equals("deadlines") && deadlines.size() > COMBINED
                ? " Vorhanden: " + deadlines.stream().map(Option::value).collect(Collectors.joining(", ")) + "."
                : "";
    }
}
