package org.amtsweg.verifier.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amtsweg.verifier.condition.Condition;
import org.amtsweg.verifier.condition.Condition.Comparison;
import org.amtsweg.verifier.condition.Condition.Truth;
import org.amtsweg.verifier.condition.Condition.Value;

/**
 * Rules about choices, at exclusive and inclusive gateways and at tasks with conditions behind them: whether every outcome of a task, result of a table and so
 * on has a branch, and whether every branch can be taken.
 *
 * <p>Tries all combinations of the values that are known, up to {@value #MAX} of them; where values are not known nothing is claimed.
 */
final class ChoiceCheck implements Check {

    private static final int MAX = 20_000;

    @Override
    public Set<String> rules() {
        return Set.of("TECH-XOR-COVERAGE", "TECH-XOR-DEAD", "TECH-XOR-UNPROVEN");
    }

    @Override
    public void run(ModelFolder model, Report report) {
        for (DrawnNode node : model.bpmn().nodes()) {
            List<DrawnFlow> outgoing = model.bpmn().outgoing(node);
            // Whatever is no gateway asks the conditions behind it, too, and fails if none of them is true.
            boolean asks = node.isGateway()
                    ? node.is("exclusiveGateway", "inclusiveGateway") && outgoing.size() > 1
                    : !outgoing.isEmpty();
            if (asks && outgoing.stream().anyMatch(flow -> flow.condition().isPresent())) {
                new Choice(model, node, outgoing, report).check();
            }
        }
    }

    private static final class Choice {

        private final DrawnNode node;
        private final Report report;
        private final Map<DrawnFlow, Condition> conditions = new LinkedHashMap<>();
        private final boolean falls;
        private final boolean readable;
        private final Map<String, List<Value>> values = new LinkedHashMap<>();

        Choice(ModelFolder model, DrawnNode node, List<DrawnFlow> outgoing, Report report) {
            this.node = node;
            this.report = report;
            String standard = node.xml().getAttribute("default");
            boolean all = true;
            boolean otherwise = false;
            for (DrawnFlow flow : outgoing) {
                Optional<Condition> condition = flow.condition().flatMap(Condition::parse);
                if (flow.id().equals(standard) || flow.condition().isEmpty()) {
                    otherwise = true;
                } else if (condition.isPresent()) {
                    conditions.put(flow, condition.get());
                } else {
                    all = false;
                }
            }
            this.falls = otherwise;
            this.readable = all;
            List<Comparison> comparisons = conditions.values().stream()
                    .flatMap(condition -> condition.comparisons().stream())
                    .toList();
            Values known = new Values(model);
            Set<String> paths = conditions.values().stream()
                    .flatMap(condition -> condition.paths().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (String path : paths) {
                known.of(path, comparisons).ifPresent(list -> values.put(path, list));
            }
        }

        void check() {
            List<Map<String, Value>> cases = combinations();
            if (cases.isEmpty()) {
                unproven();
                return;
            }
            Set<DrawnFlow> possible = new LinkedHashSet<>();
            Optional<Map<String, Value>> missing = Optional.empty();
            boolean unsure = false;
            for (Map<String, Value> each : cases) {
                Function<String, Optional<Value>> known = path -> Optional.ofNullable(each.get(path));
                boolean taken = false;
                boolean maybe = false;
                for (Map.Entry<DrawnFlow, Condition> entry : conditions.entrySet()) {
                    Truth truth = entry.getValue().answer(known);
                    taken |= truth == Truth.TRUE;
                    maybe |= truth == Truth.UNKNOWN;
                    if (truth != Truth.FALSE) {
                        possible.add(entry.getKey());
                    }
                }
                if (!taken && !maybe && missing.isEmpty() && !isAbsent(each)) {
                    missing = Optional.of(each);
                }
                unsure |= !taken && maybe;
            }
            conditions.keySet().stream()
                    .filter(flow -> !possible.contains(flow))
                    .forEach(flow -> report.add("TECH-XOR-DEAD", node, "flow", flow.label()));
            if (!falls && readable) {
                if (missing.isPresent()) {
                    report.add("TECH-XOR-COVERAGE", node, "case", words(missing.get()));
                } else if (unsure) {
                    unproven();
                }
            } else if (!falls) {
                unproven();
            }
        }

        private void unproven() {
            if (!falls) {
                report.add("TECH-XOR-UNPROVEN", node);
            }
        }

        /** An absent value is the business of the data flow, not of the choice. */
        private static boolean isAbsent(Map<String, Value> each) {
            return each.values().stream().anyMatch(value -> value.content().isEmpty());
        }

        private List<Map<String, Value>> combinations() {
            List<Map<String, Value>> cases = new ArrayList<>(List.of(Map.of()));
            for (Map.Entry<String, List<Value>> entry : values.entrySet()) {
                if ((long) cases.size() * entry.getValue().size() > MAX) {
                    return List.of();
                }
                List<Map<String, Value>> longer = new ArrayList<>();
                for (Map<String, Value> each : cases) {
                    for (Value value : entry.getValue()) {
                        Map<String, Value> next = new HashMap<>(each);
                        next.put(entry.getKey(), value);
                        longer.add(next);
                    }
                }
                cases = longer;
            }
            return cases;
        }

        private static String words(Map<String, Value> each) {
            return each.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + " = "
                            + entry.getValue().content().map(String::valueOf).orElse("–"))
                    .collect(Collectors.joining(", "));
        }
    }
}
