package org.amtsweg.verifier.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.flow.SequenceFlow;

/**
 * Which flows may be taken when a node is left. Conditions are not evaluated: each may be true or false. That one of them is always true where a gateway
 * has no default is for a rule to prove.
 */
final class Options {

    /** More ways out of one node are not followed. */
    static final int MAX = 1024;

    private Options() {}

    static int[][] of(FlowNode node, Map<SequenceFlow, Integer> number) {
        List<SequenceFlow> out = node.outgoing();
        if (out.size() <= 1
                || node.kind() == NodeKind.PARALLEL_GATEWAY
                || node.kind() == NodeKind.EVENT_BASED_GATEWAY) {
            return new int[][] {numbers(out, number)};
        }
        if (node.kind() == NodeKind.EXCLUSIVE_GATEWAY) {
            return out.stream().map(flow -> numbers(List.of(flow), number)).toArray(int[][]::new);
        }
        boolean bare = node.kind() == NodeKind.INCLUSIVE_GATEWAY
                && out.stream().allMatch(flow -> flow.condition().isEmpty());
        List<SequenceFlow> maybe = out.stream()
                .filter(flow -> !flow.isDefault() && (bare || flow.condition().isPresent()))
                .toList();
        Optional<SequenceFlow> otherwise =
                out.stream().filter(SequenceFlow::isDefault).findFirst();
        List<int[]> options = new ArrayList<>();
        for (int subset = 0; subset < 1 << Math.min(maybe.size(), 11); subset++) {
            List<SequenceFlow> taken = new ArrayList<>();
            for (SequenceFlow flow : out) {
                int index = maybe.indexOf(flow);
                if (index >= 0 ? (subset & 1 << index) != 0 : !flow.isDefault()) {
                    taken.add(flow);
                }
            }
            if (taken.isEmpty()) {
                otherwise.ifPresent(taken::add);
            }
            if (!taken.isEmpty()) {
                options.add(numbers(taken, number));
            }
        }
        return options.toArray(int[][]::new);
    }

    private static int[] numbers(List<SequenceFlow> flows, Map<SequenceFlow, Integer> number) {
        return flows.stream()
                .mapToInt(flow -> Optional.ofNullable(number.get(flow)).orElseThrow())
                .toArray();
    }
}
