package org.amtsweg.verifier.path;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.verifier.condition.Condition;
import org.amtsweg.verifier.condition.Condition.Truth;
import org.amtsweg.verifier.condition.Condition.Value;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.flow.SequenceFlow;
import org.amtsweg.verifier.space.Happening;

/**
 * Knows which outcomes matter on the ways through a process, and which branches contradict them (<i>Ergebnisse auf dem Weg</i>).
 *
 * <p>Remembers the outcomes of decisions, and of tasks that more than one gateway asks for. All else is unknown, so that every branch stays possible.
 */
final class Outcomes {

    /** What is remembered of one way: outcome by path of the task. */
    record Chosen(Map<String, String> byTask) {
        static final Chosen NOTHING = new Chosen(Map.of());

        Chosen with(String task, String outcome) {
            Map<String, String> more = new HashMap<>(byTask);
            more.put(task, outcome);
            return new Chosen(Map.copyOf(more));
        }

        /** A block begins anew: what was chosen in its last run does not count. */
        Chosen without(String prefix) {
            if (byTask.keySet().stream().noneMatch(task -> task.startsWith(prefix))) {
                return this;
            }
            Map<String, String> less = new HashMap<>(byTask);
            less.keySet().removeIf(task -> task.startsWith(prefix));
            return new Chosen(Map.copyOf(less));
        }
    }

    /** Knows, for a call activity, what the block gives back: name to path inside the block. */
    @FunctionalInterface
    interface BlockOutputs {
        Map<String, String> of(FlowNode call);
    }

    private final IdentityHashMap<FlowNode, Role> roles = new IdentityHashMap<>();
    private final Map<Happening, Event> events = new HashMap<>();
    private final IdentityHashMap<SequenceFlow, Optional<Condition>> conditions = new IdentityHashMap<>();
    private final Set<FlowNode> tracked = new HashSet<>();
    private final BlockOutputs outputs;
    private final Map<String, FlowNode> calls = new HashMap<>();
    private final Choices choices = new Choices(this);

    Outcomes(List<FlowNode> nodes, BlockOutputs outputs) {
        this.outputs = outputs;
        Map<String, Integer> asked = new HashMap<>();
        for (FlowNode node : nodes) {
            Set<String> here = new HashSet<>();
            for (SequenceFlow flow : node.outgoing()) {
                Optional<Condition> condition = flow.condition().flatMap(Condition::parse);
                conditions.put(flow, condition);
                condition.ifPresent(c -> c.paths().stream()
                        .filter(path -> path.startsWith("task."))
                        .forEach(path -> here.add(path.split("\\.", -1)[1])));
            }
            here.forEach(task -> asked.merge(task, 1, Integer::sum));
        }
        for (FlowNode node : nodes) {
            boolean often = node.kind() == NodeKind.USER_TASK && asked.getOrDefault(node.id(), 0) > 1;
            if (role(node).decides() || often) {
                tracked.add(node);
            }
        }
    }

    Role role(FlowNode node) {
        return roles.computeIfAbsent(node, Role::new);
    }

    Event event(Happening happening) {
        return events.computeIfAbsent(happening, each -> {
            String path = each.path();
            String prefix = path.substring(0, path.length() - each.node().id().length());
            if (each.node().kind() == NodeKind.CALL_ACTIVITY) {
                calls.put(path, each.node());
            }
            return new Event(each.kind(), path, prefix, role(each.node()), each.flow());
        });
    }

    /** Whether any rule could look at it; most of what happens on a way is passing on. */
    boolean matters(Happening happening) {
        FlowNode node = happening.node();
        return switch (node.kind()) {
            case PARALLEL_GATEWAY, COMPLEX_GATEWAY, OTHER ->
                !role(node).property("amtsweg.state").isEmpty();
            case EXCLUSIVE_GATEWAY, INCLUSIVE_GATEWAY ->
                node.outgoing().size() > 1
                        || !role(node).property("amtsweg.state").isEmpty();
            default -> happening.kind() != Happening.Kind.TAKEN;
        };
    }

    /** What may be chosen one after the other. */
    Choices choices() {
        return choices;
    }

    /** The outcomes that may be chosen here, where they are to be remembered. */
    List<String> offered(Event event) {
        return event.completed() && tracked.contains(event.role().node())
                ? event.role().outcomes()
                : List.of();
    }

    /** Whether a flow can be taken after what was chosen. */
    boolean isPossible(Event event, Chosen chosen) {
        SequenceFlow taken = event.flow().orElse(null);
        if (taken == null || event.role().node().kind() != NodeKind.EXCLUSIVE_GATEWAY) {
            return true;
        }
        for (SequenceFlow other : event.role().node().outgoing()) {
            if (other == taken && !taken.isDefault()) {
                return truth(taken, event.prefix(), chosen) != Truth.FALSE;
            }
            // The engine takes the first condition that is true; the default only if none is.
            if (other != taken && !other.isDefault() && truth(other, event.prefix(), chosen) == Truth.TRUE) {
                return false;
            }
        }
        return true;
    }

    private Truth truth(SequenceFlow flow, String prefix, Chosen chosen) {
        Optional<Condition> condition =
                conditions.computeIfAbsent(flow, f -> f.condition().flatMap(Condition::parse));
        if (flow.condition().isEmpty()) {
            return Truth.UNKNOWN;
        }
        return condition.map(c -> c.answer(path -> value(path, prefix, chosen))).orElse(Truth.UNKNOWN);
    }

    private Optional<Value> value(String path, String prefix, Chosen chosen) {
        String[] names = path.split("\\.", -1);
        if (names.length != 3 || !names[0].equals("task")) {
            return Optional.empty();
        }
        FlowNode call = calls.get(prefix + names[1]);
        if (call != null) {
            String inside = outputs.of(call).getOrDefault(names[2], "");
            return inside.isEmpty() ? Optional.empty() : value(inside, prefix + names[1] + "/", chosen);
        }
        if (!names[2].equals("outcome")
                || tracked.stream().noneMatch(node -> node.id().equals(names[1]))) {
            return Optional.empty();
        }
        String outcome = chosen.byTask().get(prefix + names[1]);
        return Optional.of(outcome == null ? Value.NONE : Value.of(outcome));
    }
}
