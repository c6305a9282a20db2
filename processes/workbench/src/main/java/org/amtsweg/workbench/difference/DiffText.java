package org.amtsweg.workbench.difference;

import java.util.List;
import org.amtsweg.verifier.migration.Fate;
import org.amtsweg.workbench.difference.Change.Topic;
import org.amtsweg.workbench.terminal.Words;

/** A comparison for the terminal (<i>Textbericht</i>). */
final class DiffText {

    private final Words words;
    private final Sayings sayings;

    DiffText(Words words) {
        this.words = words;
        this.sayings = new Sayings(words);
    }

    String of(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        text.append(words.get(
                        "diff.head",
                        comparison.path(),
                        comparison.name(),
                        comparison.oldVersion(),
                        comparison.newVersion()))
                .append('\n');
        if (comparison.changes().isEmpty()) {
            text.append("  ").append(words.get("diff.none")).append('\n');
        }
        for (Topic topic : Topic.values()) {
            List<Change> of = comparison.changes().stream()
                    .filter(change -> change.topic() == topic)
                    .toList();
            if (!of.isEmpty()) {
                text.append("\n").append(sayings.topic(topic)).append('\n');
                of.forEach(change -> line(text, sayings.way(change.way()), sayings.of(change)));
            }
        }
        fates(text, comparison);
        text.append('\n').append(words.get("diff.version")).append('\n');
        text.append("  ").append(sayings.advice(comparison)).append('\n');
        return text.toString();
    }

    private void fates(StringBuilder text, Comparison comparison) {
        text.append('\n').append(words.get("diff.cases")).append('\n');
        text.append("  ").append(sayings.policy(comparison)).append('\n');
        if (comparison.fates().isEmpty()) {
            return;
        }
        text.append("  ")
                .append(words.get(
                        "diff.would",
                        comparison.count(Fate.Outcome.STAYS),
                        comparison.count(Fate.Outcome.MOVES),
                        comparison.count(Fate.Outcome.BLOCKED)))
                .append('\n');
        for (Fate fate : comparison.fates()) {
            line(text, sayings.outcome(fate.outcome()), sayings.element(fate.at()));
            String reason = sayings.reason(fate);
            if (!reason.isEmpty()) {
                line(text, "", reason);
            }
        }
    }

    private static void line(StringBuilder text, String first, String rest) {
        text.append("  ")
                .append(first)
                .append(" ".repeat(Math.max(1, 11 - first.length())))
                .append(rest)
                .append('\n');
    }
}
