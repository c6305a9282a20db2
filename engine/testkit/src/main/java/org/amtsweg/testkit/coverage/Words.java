package org.amtsweg.testkit.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amtsweg.language.Language;
import org.amtsweg.verifier.flow.SequenceFlow;
import org.amtsweg.verifier.table.DecisionTable;

/** The words of coverage in German and English, and what targets are called in them. */
final class Words {

    private static final Map<Language, Words> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Properties words = new Properties();

    private Words(Language language) {
        String file = "coverage_" + language.tag() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside the class");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words in(Language language) {
        return BY_LANGUAGE.computeIfAbsent(language.base(), Words::new);
    }

    String get(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There are no words for " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    String ratio(FolderCoverage.Ratio ratio) {
        return ratio.total() == 0 ? get("none") : get("ratio", ratio.covered(), ratio.total(), ratio.percent());
    }

    String count(int count) {
        return count == 0 ? get("never") : get(count == 1 ? "count.one" : "count.many", count);
    }

    /** What a person calls a target of this folder. */
    String name(CoverableFolder folder, Target target) {
        String id = target.id();
        String rest = id.substring(Math.min(id.length(), target.group().length() + 1));
        return switch (target.aspect()) {
            case FLOW ->
                folder.flows().stream()
                        .filter(flow -> flow.id().equals(id))
                        .findFirst()
                        .map(this::flow)
                        .orElse(id);
            case RULE ->
                folder.tables().stream()
                        .filter(table -> table.decision().equals(target.group()))
                        .flatMap(table -> table.rules().stream()
                                .filter(rule -> rule.id().equals(rest))
                                .map(rule -> rule(table, rule)))
                        .findFirst()
                        .orElse(id);
            case DEADLINE -> get("deadline", target.group(), get(rest));
        };
    }

    String flow(SequenceFlow flow) {
        String from = flow.source().label();
        String to = flow.target().label();
        return flow.name().isEmpty() ? get("flow", from, to) : get("flow.named", from, to, flow.name());
    }

    private String rule(DecisionTable table, DecisionTable.Rule rule) {
        String when = IntStream.range(
                        0, Math.min(table.inputs().size(), rule.tests().size()))
                .filter(i -> !isAny(rule.tests().get(i)))
                .mapToObj(i -> label(table.inputs().get(i)) + " " + rule.tests().get(i))
                .collect(Collectors.joining(get("and")));
        return get("rule", name(table), rule.number(), when.isEmpty() ? get("rule.always") : when);
    }

    static String name(DecisionTable table) {
        return table.name().isEmpty() ? table.decision() : table.name();
    }

    static String label(DecisionTable.Input input) {
        return input.label().isEmpty() ? input.expression() : input.label();
    }

    static boolean isAny(String test) {
        return test.isEmpty() || test.equals("-");
    }
}
