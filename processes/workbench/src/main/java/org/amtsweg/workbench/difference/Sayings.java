package org.amtsweg.workbench.difference;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.migration.Fate;
import org.amtsweg.workbench.terminal.Words;

/** Changes and fates in sentences (<i>Formulierungen</i>), the same in all forms of the report. */
public final class Sayings {

    private static final int LONGEST = 160;

    private final Words words;

    public Sayings(Words words) {
        this.words = words;
    }

    String topic(Change.Topic topic) {
        return words.get("diff.topic." + topic);
    }

    public String way(Change.Way way) {
        return words.get("diff.way." + way);
    }

    /** {@code Fristen › objection › Dauer: P1M → P2M}. */
    public String of(Change change) {
        String told = switch (change.way()) {
            case ADDED -> change.after();
            case REMOVED -> change.before();
            case CHANGED -> value(change.before()) + " → " + value(change.after());
        };
        return told.isEmpty() ? change.what() : change.what() + ": " + shortened(told);
    }

    private String value(String text) {
        return text.isEmpty() ? words.get("diff.empty") : shortened(text);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    String outcome(Fate.Outcome outcome) {
        return words.get("diff.fate." + outcome);
    }

    /** {@code Aufgabe „Antrag prüfen“ (antrag_pruefen)}. */
    String element(FlowNode node) {
        return words.get("diff.element", kind(node), node.label(), node.id());
    }

    String kind(FlowNode node) {
        return words.find("diff.kind." + node.kind(), node.kind().element());
    }

    /** Why, and what to do; empty where there is nothing to say. */
    String reason(Fate fate) {
        String target = fate.target().map(this::element).orElse("");
        return words.get("diff.reason." + fate.reason(), target, detail(fate));
    }

    /** What changed for later cases has the words of the report; the rest are names of the model. */
    private String detail(Fate fate) {
        return fate.reason() != Fate.Reason.LATER
                ? fate.detail()
                : Arrays.stream(fate.detail().split(", ", -1))
                        .map(key -> words.find("diff.attribute." + key, key))
                        .collect(Collectors.joining(", "));
    }

    /** What happens today, whatever could happen. */
    String policy(Comparison comparison) {
        return words.get(
                comparison.isBlock() ? "diff.policy.BLOCK" : "diff.policy." + comparison.policy(),
                comparison.oldVersion(),
                comparison.newVersion());
    }

    String advice(Comparison comparison) {
        return words.get("diff.advice." + comparison.advice(), comparison.oldVersion(), comparison.newVersion());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
