package org.amtsweg.verifier.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Trace;

/** Collects the breaches of one model (<i>Mängelliste</i>). */
final class Report {

    private static final int MAX = 500;

    /** A finding, and the elements of the model that may set it aside. */
    record Entry(RuleFinding finding, Set<String> places) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    void add(String rule, DrawnNode node, String... names) {
        add(rule, node.id(), node.label(), Optional.empty(), names);
    }

    void add(String rule, String element, String label, Optional<Trace> trace, String... names) {
        add(rule, element, label, new LinkedHashSet<>(List.of(element, element.split("/", 2)[0])), trace, names);
    }

    void add(String rule, String element, String label, Set<String> places, Optional<Trace> trace, String... names) {
        Rule found = RuleBook.find(rule).orElseThrow(() -> new IllegalStateException("No rule is named " + rule));
        Map<String, String> filled = new HashMap<>();
        filled.put("element", shortened(label));
        for (int i = 0; i + 1 < names.length; i += 2) {
            filled.put(names[i], shortened(names[i + 1]));
        }
        RuleFinding finding = new RuleFinding(rule, found.level(), element, found.filled(filled), found.norm(), trace);
        if (entries.size() < MAX && seen.add(rule + " " + element + " " + finding.message())) {
            entries.add(new Entry(finding, places));
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }
}
