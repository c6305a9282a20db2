package org.amtsweg.benchmarks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.flow.SequenceFlow;

/**
 * The state space as one would write it first: a state is a map from flow to number of tokens, and known states are a set. Knows tasks, exclusive and parallel gateways,
 * start and end, by the standard's rules. There to compare numbers of states and times with.
 */
final class PlainSearch {

    private final FlowProcess process;

    PlainSearch(FlowProcess process) {
        this.process = process;
    }

    /** How many states there are after the start. */
    int states() {
        Set<Map<String, Integer>> known = new HashSet<>();
        ArrayDeque<Map<String, Integer>> open = new ArrayDeque<>();
        Map<String, Integer> start = new TreeMap<>();
        process.nodes()
                .filter(node -> node.kind() == NodeKind.START_EVENT)
                .forEach(node -> node.outgoing().forEach(flow -> put(start, flow)));
        known.add(start);
        open.add(start);
        while (!open.isEmpty()) {
            for (Map<String, Integer> next : next(open.removeFirst())) {
                if (known.add(next)) {
                    open.add(next);
                }
            }
        }
        return known.size();
    }

    private List<Map<String, Integer>> next(Map<String, Integer> state) {
        List<Map<String, Integer>> next = new ArrayList<>();
        for (FlowNode node : process.scope().nodes()) {
            if (node.kind() == NodeKind.PARALLEL_GATEWAY) {
                if (!node.incoming().isEmpty()
                        && node.incoming().stream().allMatch(flow -> state.containsKey(flow.id()))) {
                    Map<String, Integer> after = new TreeMap<>(state);
                    node.incoming().forEach(flow -> take(after, flow));
                    node.outgoing().forEach(flow -> put(after, flow));
                    next.add(after);
                }
            } else {
                for (SequenceFlow in : node.incoming()) {
                    if (state.containsKey(in.id())) {
                        alone(node, in, state, next);
                    }
                }
            }
        }
        return next;
    }

    private static void alone(
            FlowNode node, SequenceFlow in, Map<String, Integer> state, List<Map<String, Integer>> next) {
        if (node.kind() == NodeKind.EXCLUSIVE_GATEWAY) {
            for (SequenceFlow out : node.outgoing()) {
                Map<String, Integer> after = new TreeMap<>(state);
                take(after, in);
                put(after, out);
                next.add(after);
            }
        } else {
            Map<String, Integer> after = new TreeMap<>(state);
            take(after, in);
            node.outgoing().forEach(flow -> put(after, flow));
            next.add(after);
        }
    }

    private static void put(Map<String, Integer> state, SequenceFlow flow) {
        state.merge(flow.id(), 1, Integer::sum);
    }

    private static void take(Map<String, Integer> state, SequenceFlow flow) {
        state.computeIfPresent(flow.id(), (id, count) -> count == 1 ? null : count - 1);
    }
}
