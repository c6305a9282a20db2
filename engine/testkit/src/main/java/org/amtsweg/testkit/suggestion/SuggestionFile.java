package org.amtsweg.testkit.suggestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.amtsweg.authority.Authority;
import org.amtsweg.form.FormData;
import org.amtsweg.language.Language;
import org.amtsweg.model.text.PlainName;
import org.amtsweg.testkit.scenario.Sentences;
import org.amtsweg.testkit.town.Filing;
import org.amtsweg.testkit.town.Move;
import org.amtsweg.testkit.town.TownPayments.Conduct;

/** A suggestion as a scenario file in German (<i>Vorschlagsdatei</i>); what a person has to do stands in comments. */
public final class SuggestionFile {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int MOST_NAMES = 1_000;
    private static final int LONGEST_NAME = 60;

    private final Suggestion suggestion;
    private final StringBuilder out = new StringBuilder();

    private SuggestionFile(Suggestion suggestion) {
        this.suggestion = suggestion;
    }

    /** The content of the file. */
    public static String of(Suggestion suggestion) {
        return new SuggestionFile(suggestion).write();
    }

    /** Writes it as {@code vorschlag-….yaml} into a directory under a name that is free; gives the file. */
    public static Path write(Suggestion suggestion, Path directory) throws IOException {
        Files.createDirectories(directory);
        String name = "vorschlag-" + slug(suggestion.name());
        byte[] content = of(suggestion).getBytes(StandardCharsets.UTF_8);
        for (int i = 1; i < MOST_NAMES; i++) {
            Path file = directory.resolve(name + (i == 1 ? "" : "-" + i) + ".yaml");
            try {
                return Files.write(file, content, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                // Never over what is there: the next name.
            }
        }
        throw new FileAlreadyExistsException(name);
    }

    private static String slug(String name) {
        String slug = PlainName.of(name);
        return slug.length() > LONGEST_NAME ? slug.substring(0, LONGEST_NAME).replaceAll("-$", "") : slug;
    }

    private String write() {
        comment("", "Vorschlag: deckt " + suggestion.name() + " ab.");
        if (suggestion.isComplete()) {
            comment("", "Er läuft, wie er hier steht. Bitte benennen und unter „erwartet“ ergänzen, was gelten soll.");
        } else {
            comment("", "Er ist noch nicht vollständig; wo etwas fehlt, steht „HIER ERGÄNZEN“.");
        }
        line("Szenario: " + quoted(suggestion.name()));
        given();
        steps();
        line("erwartet:");
        line("  Stand: "
                + suggestion
                        .state()
                        .map(state -> Sentences.word(state, Language.DE))
                        .orElse("eingereicht")
                + (suggestion.state().isPresent() ? "" : "  # HIER ERGÄNZEN: was am Ende gilt"));
        return out.toString();
    }

    private void given() {
        Suggestion.Begin begin = suggestion.begin();
        Filing filing = begin.filing();
        line("gegeben:");
        line("  Datum: "
                + LocalDateTime.ofInstant(begin.now(), Authority.GERMAN_TIME).format(MOMENT));
        line("  Ort: " + quoted(filing.place().ars().value()));
        begin.written().ifPresent(this::applicant);
        if (begin.written().isEmpty() && filing.applicant().representation().isPresent()) {
            line("  Person: {Organisation: \"Fiktive Organisation\"}");
        }
        line("  Formular:" + (filing.form().isEmpty() ? " {}" : ""));
        tree(filing.form().json(), 4);
        if (!filing.evidence().isEmpty()) {
            line("  Nachweise: [" + String.join(", ", filing.evidence()) + "]");
        }
        if (!begin.parameters().isEmpty()) {
            line("  Stellgrößen:");
            begin.parameters().forEach((name, value) -> line("    " + name + ": " + FieldValues.json(value)));
        }
        if (begin.payment() != Conduct.OPEN) {
            line("  Antworten: {Zahlung: " + (begin.payment() == Conduct.SETTLES ? "gelingt" : "scheitert") + "}");
        }
    }

    /** As the earlier scenario says it. */
    private void applicant(ObjectNode written) {
        for (String key : java.util.List.of("applicant", "Person", "channel", "Eingangsweg", "district", "Ortsteil")) {
            JsonNode value = written.get(key);
            if (value != null) {
                line("  " + key + ": " + value);
            }
        }
    }

    private void steps() {
        boolean none = suggestion.done().isEmpty();
        line("Schritte:" + (none ? " []" : ""));
        suggestion.done().forEach(move -> step("", move));
        if (suggestion.isComplete()) {
            return;
        }
        suggestion
                .open()
                .why()
                .list()
                .forEach(finding -> comment(
                        "  ",
                        "HIER ERGÄNZEN: " + (finding.path().isEmpty() ? "" : finding.path() + ": ")
                                + finding.text(Language.DE)));
        if (suggestion.open().moves().isEmpty() && suggestion.open().why().isEmpty()) {
            comment("  ", "HIER ERGÄNZEN: Bis hierher geht es, aber das Ziel wird so nicht erreicht.");
        } else if (!suggestion.open().moves().isEmpty()) {
            comment("  ", "Danach ginge es so weiter:");
        }
        suggestion.open().moves().forEach(move -> step("# ", move));
    }

    private void step(String mark, Move move) {
        FormData values = Sentences.values(move);
        String sentence = Sentences.write(move, Language.DE);
        line("  " + mark + "- " + quoted(sentence) + (values.isEmpty() ? "" : ":"));
        int before = out.length();
        tree(values.json(), 6);
        if (!mark.isEmpty() && out.length() > before) {
            String commented = out.substring(before).replaceAll("(?m)^  (?=.)", "  # ");
            out.setLength(before);
            out.append(commented);
        }
    }

    /** An object in block style; texts always in quotes, so that none is taken for a number or a date. */
    private void tree(JsonNode object, int indent) {
        object.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            boolean nested = value.isObject() && !value.isEmpty();
            line(" ".repeat(indent) + entry.getKey() + ":" + (nested ? "" : " " + value));
            if (nested) {
                tree(value, indent + 2);
            }
        });
    }

    private void comment(String indent, String text) {
        line(indent + "# " + text.replaceAll("\\s{1,1000}", " "));
    }

    private static String quoted(String text) {
        return FieldValues.json(text).toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
