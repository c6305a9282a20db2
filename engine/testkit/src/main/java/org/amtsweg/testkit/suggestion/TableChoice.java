package org.amtsweg.testkit.suggestion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.form.Form;
import org.amtsweg.testkit.coverage.Target;
import org.amtsweg.testkit.suggestion.Chooser.Branch;
import org.amtsweg.testkit.suggestion.Chooser.Demand;
import org.amtsweg.testkit.suggestion.Variables.Source;
import org.amtsweg.verifier.condition.Condition;
import org.amtsweg.verifier.condition.Condition.Value;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.space.Happening;
import org.amtsweg.verifier.table.CellValues;
import org.amtsweg.verifier.table.DecisionTable;

/** Chooses values so that a rule of a decision table matches (<i>Wahl einer Regel</i>). */
final class TableChoice {

    private static final String TOTAL = "fee.total";

    private final Landscape landscape;
    private final Variables variables;
    private final Optional<Form> applied;
    private final Chooser chooser;

    TableChoice(Landscape landscape, Variables variables, Optional<Form> applied, Chooser chooser) {
        this.chooser = chooser;
        this.landscape = landscape;
        this.variables = variables;
        this.applied = applied;
    }

    /** The possibilities after a table was asked: one for every rule, where something reads its results later. */
    List<Branch> decided(Branch branch, Happening happening) {
        FlowNode node = happening.node();
        String decision = node.camunda("decisionRef").orElse("");
        Optional<DecisionTable> table = landscape.part(node).coverable().tables().stream()
                .filter(t -> t.decision().equals(decision))
                .findFirst();
        if (table.isEmpty() || !isRead(table.get())) {
            return List.of(branch);
        }
        List<Branch> branches = new ArrayList<>();
        for (DecisionTable.Rule rule : table.get().rules()) {
            for (Memory memory : matching(branch.memory(), happening, table.get(), rule)) {
                branches.add(branch.in(results(memory, happening, table.get(), rule)));
            }
        }
        return branches.isEmpty() ? List.of(branch) : branches;
    }

    private boolean isRead(DecisionTable table) {
        return table.outputs().stream()
                .anyMatch(output -> variables.isRead("decision." + table.decision() + "." + output.name())
                        || (output.name().equals("amount") && variables.isRead(TOTAL)));
    }

    private static Memory results(Memory memory, Happening happening, DecisionTable table, DecisionTable.Rule rule) {
        String prefix = Variables.prefix(happening.calls()) + "decision." + table.decision() + ".";
        Memory known = memory.without(prefix);
        for (int i = 0; i < table.outputs().size(); i++) {
            Optional<Object> constant = CellValues.constant(rule.results().get(i));
            String name = table.outputs().get(i).name();
            if (constant.isPresent()) {
                known = known.with(prefix + name, constant);
            }
            if (name.equals("amount")) {
                // What is computed from the application is more than nothing as a rule; the rehearsal shows whether it
                // is.
                known = known.with(TOTAL, Optional.of(constant.orElse(BigDecimal.ONE)));
            }
        }
        return known;
    }

    /** What must be known so that the rule matches here; none if it cannot, one that is unchanged where the cells are beyond this. */
    List<Memory> matching(Memory memory, Happening happening, DecisionTable table, DecisionTable.Rule rule) {
        List<Memory> ways = List.of(memory);
        for (int i = 0; i < table.inputs().size() && i < rule.tests().size(); i++) {
            String cell = rule.tests().get(i);
            String path = table.inputs().get(i).expression();
            if (cell.isEmpty() || cell.equals("-")) {
                continue;
            }
            if (!Variables.isPath(path)) {
                ways = compared(ways, happening, path, cell);
                continue;
            }
            Source source = variables.source(happening.node(), happening.calls(), path);
            List<Memory> narrower = new ArrayList<>();
            ways.forEach(way -> narrower.addAll(matching(way, source, path, cell)));
            ways = narrower;
        }
        return ways;
    }

    /** A column that compares something, and a cell that says yes or no. */
    private List<Memory> compared(List<Memory> ways, Happening happening, String expression, String cell) {
        Optional<Condition> condition = Variables.condition(expression);
        if (condition.isEmpty() || !(cell.equals("true") || cell.equals("false"))) {
            return ways;
        }
        Demand demand = new Demand(condition.get(), cell.equals("true"));
        return ways.stream()
                .flatMap(way -> chooser.satisfied(new Branch(way, Map.of()), happening, List.of(demand)).stream())
                .map(Branch::memory)
                // One is enough: the first keeps what is usual.
                .limit(1)
                .toList();
    }

    private List<Memory> matching(Memory memory, Source source, String path, String cell) {
        Optional<Value> known = Chooser.value(memory, source);
        if (known.isPresent()) {
            boolean holds = known.get()
                    .content()
                    .map(value -> CellValues.holds(cell, value).orElse(true))
                    .orElse(false);
            return holds ? List.of(memory) : List.of();
        }
        if (!source.isFree()) {
            return List.of(memory);
        }
        return variables.candidates(source, path, applied).stream()
                .filter(value -> value.flatMap(v -> CellValues.holds(cell, v)).orElse(false))
                .limit(1)
                .map(value -> memory.with(source.key(), value))
                .toList();
    }

    /** A rule of a table that a business rule task asks, or that such a table needs. */
    Target target(FlowNode node, DecisionTable table, DecisionTable.Rule rule) {
        return Target.rule(landscape.part(node).coverable().key(), table.decision(), rule.id());
    }
}
