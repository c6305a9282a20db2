package org.amtsweg.verifier.space;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowScope;
import org.amtsweg.verifier.flow.NodeKind;

/** What begins when a scope is opened. */
final class Starts {

    private Starts() {}

    /** The start events without trigger; where a scope has no start event at all, the nodes that no flow leads to; of a process also its other starts. */
    static int[] of(FlowScope scope, ToIntFunction<FlowNode> number) {
        boolean process = scope.owner().isEmpty();
        List<FlowNode> starts = scope.nodes().stream()
                .filter(node -> node.kind() == NodeKind.START_EVENT
                        && (process || node.event().kind() == EventKind.NONE))
                .toList();
        List<FlowNode> instantiating = scope.nodes().stream()
                .filter(node -> process && node.attribute("instantiate").equals(Optional.of("true")))
                .filter(node -> node.incoming().isEmpty())
                .toList();
        boolean drawn = scope.nodes().stream().anyMatch(node -> node.kind() == NodeKind.START_EVENT);
        if (!drawn && instantiating.isEmpty()) {
            return scope.nodes().stream()
                    .filter(Starts::beginsByItself)
                    .mapToInt(number)
                    .toArray();
        }
        return Stream.concat(starts.stream(), instantiating.stream())
                .mapToInt(number)
                .toArray();
    }

    private static boolean beginsByItself(FlowNode node) {
        boolean linked =
                node.kind() == NodeKind.INTERMEDIATE_CATCH_EVENT && node.event().kind() == EventKind.LINK;
        return node.incoming().isEmpty()
                && node.kind() != NodeKind.BOUNDARY_EVENT
                && node.kind() != NodeKind.EVENT_SUB_PROCESS
                && node.kind() != NodeKind.START_EVENT
                && !linked;
    }
}
