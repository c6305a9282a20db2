package org.amtsweg.workbench.run;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amtsweg.form.FormData;
import org.amtsweg.language.Language;
import org.amtsweg.testkit.scenario.Sentences;
import org.amtsweg.testkit.town.CaseDriver;
import org.amtsweg.testkit.town.Filing;
import org.amtsweg.testkit.town.Move;
import org.amtsweg.testkit.town.Sight;

/**
 * What was done in a case (<i>Mitschrift</i>), kept so that it can be written as a scenario: the application, every move that was possible, and how the case stands now.
 */
final class Kept {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{N} ,.'()/_-]{0,300}");

    /** Words that YAML takes for values. */
    private static final Set<String> NO_TEXT = Set.of("true", "false", "null");

    private final Filing filing;
    private final LocalDateTime begun;
    private final List<Move> moves = new ArrayList<>();

    Kept(Filing filing, Instant begun) {
        this.filing = filing;
        this.begun = LocalDateTime.ofInstant(begun, ZONE);
    }

    void add(Move move) {
        moves.add(move);
    }

    /** As a scenario in German, the language of the files that {@code new} makes. */
    String scenario(String name, CaseDriver driver) {
        StringBuilder yaml = new StringBuilder();
        line(yaml, 0, "Szenario: " + scalar(name));
        line(yaml, 0, "gegeben:");
        line(
                yaml,
                1,
                "Datum: " + begun.toLocalDate()
                        + (begun.toLocalTime().equals(LocalTime.of(9, 0)) ? "" : " " + begun.toLocalTime()));
        line(yaml, 1, "Ort: \"" + filing.place().ars() + "\"");
        if (filing.form().isEmpty()) {
            line(yaml, 1, "Formular: {}");
        } else {
            line(yaml, 1, "Formular:");
            values(yaml, 2, filing.form());
        }
        if (!filing.evidence().isEmpty()) {
            line(yaml, 1, "Nachweise: [" + String.join(", ", filing.evidence()) + "]");
        }
        line(yaml, 0, moves.isEmpty() ? "Schritte: []" : "Schritte:");
        moves.forEach(move -> step(yaml, move));
        line(yaml, 0, "erwartet:");
        driver.sight().ifPresent(sight -> expectation(yaml, sight));
        return yaml.toString();
    }

    private static void step(StringBuilder yaml, Move move) {
        FormData values = Sentences.values(move);
        String sentence = scalar(Sentences.write(move, Language.DE));
        if (values.isEmpty()) {
            line(yaml, 1, "- " + sentence);
        } else {
            line(yaml, 1, "- " + sentence + ":");
            values(yaml, 3, values);
        }
    }

    private static void expectation(StringBuilder yaml, Sight sight) {
        line(yaml, 1, "Stand: " + sight.state().name());
        List<String> tasks =
                sight.tasks().stream().map(task -> scalar(task.name())).toList();
        line(yaml, 1, "Aufgaben: [" + String.join(", ", tasks) + "]");
        Optional<String> fee = sight.fee().map(total -> total.toPlainString());
        fee.ifPresent(total -> line(yaml, 1, "Gebühr: " + total));
        List<String> subjects = sight.letters().stream()
                .map(letter -> letter.message().subject())
                // The reference differs from case to case.
                .map(subject -> subject.replaceAll("\\s*\\([^)]{0,80}\\)\\s*$", ""))
                .distinct()
                .map(Kept::scalar)
                .toList();
        if (!subjects.isEmpty()) {
            line(yaml, 1, "Nachrichten: [" + String.join(", ", subjects) + "]");
        }
    }

    private static void values(StringBuilder yaml, int depth, FormData values) {
        values.json().properties().forEach(value -> line(yaml, depth, value.getKey() + ": " + value.getValue()));
    }

    private static void line(StringBuilder yaml, int depth, String text) {
        yaml.append("  ".repeat(depth)).append(text).append('\n');
    }

    /** Plain where YAML cannot misread it, otherwise in the quotes of JSON, which YAML knows. */
    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !text.endsWith(" ") && !text.contains(",");
        return plain && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT))
                ? text
                : TextNode.valueOf(text).toString();
    }

    /** Writes a new file; fails if it is there already. */
    static void write(Path file, String yaml) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, yaml, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
