package org.amtsweg.workbench.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amtsweg.verifier.table.Decision;
import org.amtsweg.verifier.table.DecisionTable;
import org.amtsweg.workbench.difference.Change.Topic;
import org.amtsweg.workbench.terminal.Words;

/** What differs between two versions of a DMN file (<i>Entscheidungstabelle</i>), decision by decision and rule by rule. */
public final class TableDifference {

    private TableDifference() {}

    /** Rules are compared by their id, which modelers keep when a row moves; empty bytes have no decisions. */
    public static List<Change> of(byte[] old, byte[] next, Words words) {
        Map<String, Decision> before = decisions(old);
        Map<String, Decision> after = decisions(next);
        Set<String> ids = new LinkedHashSet<>(after.keySet());
        ids.addAll(before.keySet());
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            Decision was = before.get(id);
            Decision is = after.get(id);
            if (was == null && is != null) {
                changes.add(Change.added(Topic.TABLE, name(is), ""));
            } else if (is == null && was != null) {
                changes.add(Change.removed(Topic.TABLE, name(was), ""));
            } else if (was != null && is != null) {
                changes.addAll(Leaves.compare(
                        Topic.TABLE, parts(was, words), parts(is, words), part -> name(is) + ", " + part));
            }
        }
        return changes;
    }

    private static String name(Decision decision) {
        return decision.name().isEmpty() ? decision.id() : decision.name();
    }

    private static Map<String, Decision> decisions(byte[] dmn) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        if (dmn.length > 0) {
            Decision.in(dmn).forEach(decision -> decisions.put(decision.id(), decision));
        }
        return decisions;
    }

    /** Everything that decides, by what a person calls it. */
    private static Map<String, String> parts(Decision decision, Words words) {
        Map<String, String> parts = new LinkedHashMap<>();
        decision.expression().ifPresent(text -> parts.put(words.get("diff.expression"), text));
        decision.table().ifPresent(table -> {
            parts.put(words.get("diff.policy"), table.hitPolicy());
            parts.put(
                    words.get("diff.inputs"),
                    String.join(
                            "; ",
                            table.inputs().stream()
                                    .map(DecisionTable.Input::expression)
                                    .toList()));
            parts.put(
                    words.get("diff.outputs"),
                    String.join(
                            "; ",
                            table.outputs().stream()
                                    .map(DecisionTable.Output::name)
                                    .toList()));
            table.rules()
                    .forEach(rule -> parts.put(
                            words.get("diff.rule", rule.id()),
                            words.get(
                                    "diff.row", String.join(" | ", rule.tests()), String.join(" | ", rule.results()))));
        });
        return parts;
    }
}
