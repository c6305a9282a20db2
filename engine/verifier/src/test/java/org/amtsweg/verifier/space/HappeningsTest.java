package org.amtsweg.verifier.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.NodeKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a move tells of itself, held against the tokens before and after it: what was entered and neither completed nor cancelled is where tokens stand. */
class HappeningsTest {

    static Stream<String> records() {
        return EngineRecord.names();
    }

    @ParameterizedTest
    @MethodSource("records")
    void accountForEveryToken(String name) {
        EngineRecord record = EngineRecord.read(name);
        StateSpace space = record.explore(Semantics.ENGINE);
        Set<String> merging = record.processes()
                .flatMap(FlowProcess::nodes)
                .filter(node -> !isCounted(node))
                .map(FlowNode::id)
                .collect(Collectors.toSet());
        Map<Integer, Map<String, Integer>> open = new HashMap<>();
        Deque<Integer> todo = new ArrayDeque<>();
        open.put(0, Map.of());
        todo.add(0);
        while (!todo.isEmpty()) {
            int state = todo.remove();
            for (Move move : space.movesFrom(state)) {
                if (!open.containsKey(move.target())) {
                    Map<String, Integer> after = new TreeMap<>(Objects.requireNonNull(open.get(state)));
                    move.happenings().forEach(happening -> count(happening, after));
                    after.values().removeIf(count -> count == 0);
                    open.put(move.target(), after);
                    todo.add(move.target());
                    if (space.isWaiting(move.target())) {
                        assertThat(after)
                                .as("after %s", move.happenings())
                                .isEqualTo(tokens(space.marking(move.target()), merging));
                    }
                }
            }
        }
    }

    private static void count(Happening happening, Map<String, Integer> open) {
        FlowNode node = happening.node();
        if (!isCounted(node)) {
            return;
        }
        boolean attached = node.kind() == NodeKind.BOUNDARY_EVENT;
        int change =
                switch (happening.kind()) {
                    case ENTERED -> 1;
                    case TRIGGERED -> attached ? 1 : 0;
                    case COMPLETED, CANCELLED -> -1;
                    case TAKEN -> 0;
                };
        open.merge(happening.path(), change, Integer::sum);
    }

    /** Gateways merge tokens; scopes hold none of their own. */
    private static boolean isCounted(FlowNode node) {
        return switch (node.kind()) {
            case PARALLEL_GATEWAY,
                    INCLUSIVE_GATEWAY,
                    EXCLUSIVE_GATEWAY,
                    SUB_PROCESS,
                    EVENT_SUB_PROCESS,
                    CALL_ACTIVITY -> false;
            default -> true;
        };
    }

    private static Map<String, Integer> tokens(List<String> marking, Set<String> merging) {
        Map<String, Integer> tokens = new TreeMap<>();
        marking.stream()
                .filter(path -> !merging.contains(path.substring(path.lastIndexOf('/') + 1)))
                .forEach(path -> tokens.merge(path, 1, Integer::sum));
        return tokens;
    }
}
