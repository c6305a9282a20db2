package org.amtsweg.testkit.suggestion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.form.Form;
import org.amtsweg.testkit.suggestion.Variables.Source;
import org.amtsweg.verifier.condition.Condition;
import org.amtsweg.verifier.condition.Condition.Truth;
import org.amtsweg.verifier.condition.Condition.Value;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.flow.SequenceFlow;
import org.amtsweg.verifier.space.Happening;

/** Chooses values so that what happens can happen (<i>Wahl der Werte</i>): each happening leaves none, one or several possibilities open. */
final class Chooser {

    private static final int MOST = 64;

    /** How the payment provider behaves in the whole scenario. */
    static final String AGREED = "agreed.payment";

    /** A possibility: what is known then, and what was chosen on this move. */
    record Branch(Memory memory, Map<String, Optional<Object>> chosen) {

        Branch with(String key, String path, Optional<Object> value) {
            Map<String, Optional<Object>> more = new LinkedHashMap<>(chosen);
            more.put(path, value);
            return new Branch(memory.with(key, value), more);
        }

        Branch in(Memory other) {
            return new Branch(other, chosen);
        }
    }

    /** A condition and what its answer must be. */
    record Demand(Condition condition, boolean truth) {}

    private final Landscape landscape;
    private final Variables variables;
    private final TableChoice tables;
    private final Optional<Form> applied;
    private final boolean usual;

    /** {@code usual}: only with the values that are there, which keeps the search small. */
    Chooser(Landscape landscape, Variables variables, Optional<Form> applied, boolean usual) {
        this.usual = usual;
        this.landscape = landscape;
        this.variables = variables;
        this.applied = applied;
        this.tables = new TableChoice(landscape, variables, applied, this);
    }

    TableChoice tables() {
        return tables;
    }

    List<Branch> after(Branch branch, Happening happening) {
        FlowNode node = happening.node();
        return switch (happening.kind()) {
            case ENTERED ->
                node.kind() == NodeKind.CALL_ACTIVITY
                        ? List.of(branch.in(branch.memory().without(happening.path() + "/")))
                        : List.of(branch);
            case COMPLETED -> completed(branch, happening);
            case TRIGGERED -> isMessage(node, "amtsweg.payment") ? paid(branch, false) : List.of(branch);
            case TAKEN ->
                happening.flow().map(flow -> taken(branch, happening, flow)).orElse(List.of(branch));
            case CANCELLED -> List.of(branch);
        };
    }

    private boolean isMessage(FlowNode node, String name) {
        return landscape.element(node).reference().equals(Optional.of(name));
    }

    private List<Branch> completed(Branch branch, Happening happening) {
        FlowNode node = happening.node();
        return switch (node.kind()) {
            case USER_TASK -> task(branch, happening);
            case RECEIVE_TASK -> isMessage(node, "amtsweg.payment") ? paid(branch, false) : List.of(branch);
            case SERVICE_TASK ->
                node.camunda("topic").equals(Optional.of("amtsweg.request-payment"))
                        ? paid(branch, true)
                        : List.of(branch);
            case BUSINESS_RULE_TASK -> tables.decided(branch, happening);
            default -> List.of(branch);
        };
    }

    /** What the provider does when asked is agreed once for all requests of a scenario; news that come later may differ. */
    private static List<Branch> paid(Branch branch, boolean asked) {
        List<Branch> branches = new ArrayList<>();
        for (String state : asked ? List.of("open", "settled", "failed") : List.of("settled", "failed")) {
            boolean agreed = branch.memory().has(AGREED);
            if (!asked || !agreed || branch.memory().value(AGREED).equals(Optional.of(state))) {
                Branch next = branch.with("payment.state", "payment.state", Optional.of(state));
                branches.add(asked ? next.in(next.memory().with(AGREED, Optional.of(state))) : next);
            }
        }
        return branches;
    }

    private List<Branch> task(Branch branch, Happening happening) {
        FlowNode task = happening.node();
        String inScope = Variables.prefix(happening.calls()) + "task." + task.id() + ".";
        Branch fresh = branch.in(branch.memory().without(inScope));
        List<String> outcomes = landscape.element(task).outcomes();
        List<Branch> branches = new ArrayList<>();
        int asked = variables.isOutcomeRead(task) ? outcomes.size() : Math.min(1, outcomes.size());
        for (String outcome : outcomes.subList(0, asked)) {
            branches.add(fresh.with(inScope + "outcome", "outcome", Optional.of(outcome)));
        }
        if (branches.isEmpty()) {
            branches.add(fresh);
        }
        for (String field : variables.fieldsRead(task)) {
            List<Optional<Object>> values = variables.candidates(
                    Source.key(inScope + field), "task." + task.id() + "." + field, landscape.form(task));
            branches = branches.stream()
                    .flatMap(b -> values.stream().map(v -> b.with(inScope + field, field, v)))
                    .toList();
        }
        return branches;
    }

    private List<Branch> taken(Branch branch, Happening happening, SequenceFlow flow) {
        FlowNode node = happening.node();
        List<Demand> demands = new ArrayList<>();
        if (node.outgoing().size() < 2) {
            return List.of(branch);
        }
        for (SequenceFlow other : node.outgoing()) {
            if (other == flow) {
                demand(flow, true, demands);
                if (!flow.isDefault()) {
                    break;
                }
            } else if (node.kind() == NodeKind.EXCLUSIVE_GATEWAY && !other.isDefault()) {
                demand(other, false, demands);
            }
        }
        return demands.isEmpty() ? List.of(branch) : satisfied(branch, happening, demands);
    }

    private static void demand(SequenceFlow flow, boolean truth, List<Demand> demands) {
        flow.condition().flatMap(Condition::parse).ifPresent(condition -> demands.add(new Demand(condition, truth)));
    }

    List<Branch> satisfied(Branch branch, Happening at, List<Demand> demands) {
        Set<String> paths = new LinkedHashSet<>();
        demands.forEach(demand -> paths.addAll(demand.condition().paths()));
        List<Branch> branches = List.of(branch);
        for (String path : paths) {
            Source source = variables.source(at.node(), at.calls(), path);
            if (source.isFree() && !branch.memory().has(source.key())) {
                List<Optional<Object>> values = variables.candidates(source, path, applied).stream()
                        .limit(usual ? 1 : MOST)
                        .toList();
                branches = branches.stream()
                        .flatMap(b -> values.stream().map(v -> b.in(b.memory().with(source.key(), v))))
                        .limit(MOST)
                        .toList();
            }
        }
        return branches.stream()
                .filter(b -> holds(b.memory(), at, demands))
                .map(b -> b.in(done(b.memory(), at, paths)))
                .toList();
    }

    /** Without what nothing reads again, so that ways that differ only there count as one. */
    private Memory done(Memory memory, Happening at, Set<String> paths) {
        Memory less = memory;
        for (String path : paths) {
            Source source = variables.source(at.node(), at.calls(), path);
            if (variables.isReadOnce(path) && !source.isConstant()) {
                less = less.forgetting(source.key());
            }
        }
        return less;
    }

    private boolean holds(Memory memory, Happening at, List<Demand> demands) {
        return demands.stream().allMatch(demand -> {
            Truth truth =
                    demand.condition().answer(path -> value(memory, variables.source(at.node(), at.calls(), path)));
            return truth == Truth.UNKNOWN || (truth == Truth.TRUE) == demand.truth();
        });
    }

    /** Empty where it is not known, as for what a table computes. */
    static Optional<Value> value(Memory memory, Source source) {
        if (source.isConstant()) {
            return Optional.of(new Value(source.constant()));
        }
        if (memory.has(source.key())) {
            return Optional.of(new Value(memory.value(source.key()).map(Chooser::comparable)));
        }
        boolean absent = source.key().contains("task.") || source.key().startsWith("payment.");
        return absent ? Optional.of(Value.NONE) : Optional.empty();
    }

    private static Object comparable(Object value) {
        return value instanceof BigDecimal || value instanceof Boolean ? value : String.valueOf(value);
    }
}
