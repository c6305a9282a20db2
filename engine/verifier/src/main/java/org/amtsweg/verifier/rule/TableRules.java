package org.amtsweg.verifier.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amtsweg.verifier.table.DecisionTable;
import org.amtsweg.verifier.table.TableCheck;
import org.amtsweg.verifier.table.TableCheck.Flaw;
import org.amtsweg.verifier.table.TableCheck.Result;

/** Rules about decision tables; what is wrong is found by {@link TableCheck}. */
final class TableRules implements Check {

    private static final Map<Flaw, String> RULES = Map.of(
            Flaw.GAP, "DMN-GAP",
            Flaw.OVERLAP, "DMN-OVERLAP",
            Flaw.UNREACHABLE, "DMN-UNREACHABLE",
            Flaw.TYPE, "DMN-TYPE",
            Flaw.NOT_ANALYSED, "DMN-NOT-ANALYSED");

    @Override
    public Set<String> rules() {
        return Set.copyOf(RULES.values());
    }

    @Override
    public void run(ModelFolder model, Report report) {
        Values values = new Values(model);
        for (DecisionTable table : model.folder().tables().values()) {
            for (Result result : TableCheck.check(table, values::asTest)) {
                String rule = RULES.getOrDefault(result.flaw(), "DMN-NOT-ANALYSED");
                String label = table.name().isBlank() ? table.decision() : table.name();
                String numbers = result.rules().stream().map(String::valueOf).collect(Collectors.joining(", "));
                report.add(
                        rule,
                        table.decision(),
                        label,
                        places(model, table),
                        Optional.empty(),
                        "rules",
                        numbers,
                        "where",
                        result.where());
            }
        }
    }

    /** A table cannot hold a property, so the tasks that ask it do. */
    private static Set<String> places(ModelFolder model, DecisionTable table) {
        return model.bpmn().nodes().stream()
                .filter(node -> node.is("businessRuleTask"))
                .filter(node -> model.sameFile(
                        table.decision(), node.camunda("decisionRef").orElse("")))
                .map(DrawnNode::id)
                .collect(Collectors.toSet());
    }
}
