package org.amtsweg.testkit.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.form.FormData;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.town.Move;
import org.amtsweg.testkit.town.Nearest;

/**
 * Moves as sentences, in German and English (<i>Sätze der Szenarien</i>): {@code erledige 'Vollständigkeit prüfen' mit complete}.
 *
 * <p>Knows the form of a sentence, not the service: whether a task of that name exists is known only when the move is tried.
 */
public final class Sentences {

    private static final ScenarioWords WORDS = ScenarioWords.get();
    private static final int MOST_NEAR = 4;
    private static final List<Known> ALL = all();

    private Sentences() {}

    private record Known(String name, Language language, SentencePattern pattern) {}

    /** The move that a sentence says, or what is wrong with the sentence. */
    public record Reading(Optional<Move> move, Findings findings) {
        static Reading of(Move move) {
            return new Reading(Optional.of(move), Findings.NONE);
        }

        static Reading wrong(String code, Map<String, String> parameters) {
            return new Reading(Optional.empty(), Findings.of(Finding.error("", code, parameters)));
        }
    }

    private static List<Known> all() {
        List<Known> all = new ArrayList<>();
        for (String name : WORDS.sentences()) {
            for (Language language : List.of(Language.DE, Language.EN)) {
                WORDS.patterns(name, language)
                        .forEach(pattern -> all.add(new Known(name, language, new SentencePattern(pattern))));
            }
        }
        return all;
    }

    /** Reads a sentence with its values in the same line; {@code today} is what relative dates of a deadline order count from. */
    public static Reading parse(String line, LocalDate today) {
        InlineValues inline = InlineValues.of(line);
        if (inline.wrong().isPresent()) {
            return Reading.wrong("scenario.value", Map.of("value", inline.wrong().get()));
        }
        return parse(inline.sentence(), inline.values(), today);
    }

    /** Reads a sentence whose values stand below it. */
    static Reading parse(String sentence, ObjectNode values, LocalDate today) {
        for (Known known : ALL) {
            Optional<Map<String, String>> filled = known.pattern().match(sentence);
            if (filled.isPresent()) {
                if (!values.isEmpty() && !WORDS.takesValues(known.name())) {
                    return Reading.wrong("scenario.no-values", Map.of("sentence", sentence.strip()));
                }
                return MoveReading.of(known.name(), filled.get(), FormData.of(values), today);
            }
        }
        List<String> near = near(sentence);
        return near.isEmpty()
                ? Reading.wrong("scenario.no-sentence", Map.of("sentence", shortened(sentence)))
                : Reading.wrong(
                        "scenario.no-sentence-near",
                        Map.of("sentence", shortened(sentence), "near", String.join(" – ", near)));
    }

    /** The sentences that share most words with what was written, a letter more or less counted alike. */
    private static List<String> near(String written) {
        List<String> words = words(written);
        Map<String, Integer> shared = new LinkedHashMap<>();
        for (Known known : ALL) {
            String pattern = known.pattern().toString();
            List<String> own = words(pattern.replaceAll("\\{\\w+}", " "));
            int count = (int) words.stream()
                    .filter(word -> own.contains(word)
                            || (word.length() > 4 && !Nearest.to(word, own).isEmpty()))
                    .count();
            if (count > 0) {
                shared.put(pattern, count);
            }
        }
        int most = shared.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .limit(MOST_NEAR)
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.GERMAN).split("[^\\p{L}]+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.length() <= 120 ? stripped : stripped.substring(0, 120) + "…";
    }

    /** A move as a sentence, without its form values: those are {@link #values}. */
    public static String write(Move move, Language language) {
        MoveWriting writing = MoveWriting.of(move, language);
        String pattern = WORDS.patterns(writing.sentence(), language).get(0);
        return new SentencePattern(pattern).write(writing.gaps());
    }

    /** A move as a sentence with its form values behind it, in one line. */
    public static String writeLine(Move move, Language language) {
        StringBuilder line = new StringBuilder(write(move, language));
        values(move).json().properties().forEach(value -> line.append(", ")
                .append(value.getKey())
                .append(" = ")
                .append(value.getValue()));
        return line.toString();
    }

    /** The form values that belong to a move. */
    public static FormData values(Move move) {
        if (move instanceof Move.Complete complete) {
            return complete.values();
        }
        if (move instanceof Move.Reply reply) {
            return reply.changes();
        }
        return move instanceof Move.MessageAnswers answer ? answer.values() : FormData.EMPTY;
    }

    /** A state of a case as scenarios call it. */
    public static String word(CaseState state, Language language) {
        return WORDS.word("state", state.name(), language);
    }

    /** Every sentence of a language, for help. */
    public static List<String> patterns(Language language) {
        return ALL.stream()
                .filter(known -> known.language().equals(language.base()))
                .map(known -> known.pattern().toString())
                .toList();
    }
}
