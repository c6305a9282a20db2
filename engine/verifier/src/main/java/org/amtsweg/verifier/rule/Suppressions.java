package org.amtsweg.verifier.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.problem.Severity;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Suppression;

/**
 * Sets findings aside that the model itself gives a reason for (<i>begründete Ausnahmen</i>): {@code amtsweg.ignore = RULE: reason}, several separated by a
 * semicolon, at the element of the finding. Every one is listed.
 *
 * <p>A finding about the service as a whole is set aside at its start event, one in a block also at the call, one in a table at a task that asks the table. An error that
 * is technical cannot be set aside: the model would break at run time, whatever the reason.
 */
final class Suppressions {

    /** Findings that stay, and what was set aside. */
    record Sorted(List<RuleFinding> findings, List<Suppression> suppressed) {}

    private static final String KEY = "amtsweg.ignore";

    private record Wish(DrawnNode at, String rule, String reason) {}

    private Suppressions() {}

    /** {@code report}: takes what is wrong with a suppression itself. */
    static Sorted apply(BpmnFile file, Report report) {
        List<Wish> wishes = wishes(file, report);
        Set<Wish> used = new LinkedHashSet<>();
        List<RuleFinding> kept = new ArrayList<>();
        List<Suppression> suppressed = new ArrayList<>();
        for (Report.Entry entry : report.entries()) {
            RuleFinding finding = entry.finding();
            Optional<Wish> wish = wishes.stream()
                    .filter(w -> w.rule().equals(finding.rule()) && isAt(file, w.at(), entry.places()))
                    .findFirst();
            if (wish.isEmpty() || !canBeSetAside(finding)) {
                kept.add(finding);
                wish.ifPresent(used::add);
                wish.map(Wish::at).ifPresent(at -> kept.add(refused(at, finding.rule())));
            } else {
                used.add(wish.get());
                suppressed.add(new Suppression(
                        finding.rule(), finding.element(), wish.get().reason()));
            }
        }
        Report idle = new Report();
        wishes.stream()
                .filter(wish -> !used.contains(wish))
                .forEach(wish -> idle.add("SUPPRESS-IDLE", wish.at(), "rule", wish.rule()));
        idle.entries().forEach(entry -> kept.add(entry.finding()));
        return new Sorted(kept.stream().distinct().toList(), suppressed);
    }

    private static RuleFinding refused(DrawnNode at, String rule) {
        Report one = new Report();
        one.add("SUPPRESS-REFUSED", at, "rule", rule);
        return one.entries().get(0).finding();
    }

    static boolean canBeSetAside(RuleFinding finding) {
        return finding.level() != Severity.ERROR || finding.rule().startsWith("LEGAL-");
    }

    private static boolean isAt(BpmnFile file, DrawnNode at, Set<String> places) {
        boolean start = at.is("startEvent")
                && at.eventDefinitions().isEmpty()
                && file.node(at.scope()).isEmpty();
        return places.contains(at.id()) || (start && places.contains(at.scope()));
    }

    private static List<Wish> wishes(BpmnFile file, Report report) {
        List<Wish> wishes = new ArrayList<>();
        for (DrawnNode node : file.nodes()) {
            Optional<String> value = node.property(KEY);
            if (value.isPresent()) {
                for (String part : value.get().split(";", -1)) {
                    if (!part.isBlank()) {
                        wish(node, part.strip(), wishes, report);
                    }
                }
            }
        }
        return wishes;
    }

    private static void wish(DrawnNode node, String text, List<Wish> wishes, Report report) {
        int colon = text.indexOf(':');
        String rule = colon < 0 ? text : text.substring(0, colon).strip();
        String reason = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (RuleBook.find(rule).isEmpty() || rule.startsWith("SUPPRESS-")) {
            report.add("SUPPRESS-UNKNOWN", node, "rule", rule.isEmpty() ? "–" : rule);
        } else if (reason.isEmpty()) {
            report.add("SUPPRESS-REASON", node, "rule", rule);
        } else {
            wishes.add(new Wish(node, rule, reason));
        }
    }
}
