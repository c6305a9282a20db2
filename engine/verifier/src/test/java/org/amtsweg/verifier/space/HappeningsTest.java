package org.amtsweg.verifier.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.flow.SequenceFlow;
import org.junit.jupiter.api.Test;

/**
 * What a move tells of itself, held against the tokens before and after it: what was entered and neither completed nor cancelled is where tokens stand, and
 * when all has come to its end, nothing is left that was entered.
 */
class HappeningsTest {

    private static final String ON_FLOW = ">";

    @Test
    void accountForEveryTokenOfTheEngine() {
        for (EngineRecord record : EngineRecord.all()) {
            walk(
                    record.explore(Semantics.ENGINE),
                    HappeningsTest::count,
                    (space, move, open) -> check(record, space, move, open));
        }
    }

    /** By the standard tokens rest on flows, too; what is ended from outside with such a token is not told of it. */
    @Test
    void accountForEveryTokenOfTheStandard() {
        EngineRecord.all().stream()
                .filter(record -> record.processes().flatMap(FlowProcess::nodes).noneMatch(HappeningsTest::endsOthers))
                .forEach(record -> walk(
                        record.explore(Semantics.STANDARD),
                        HappeningsTest::countOnFlows,
                        (space, move, open) -> checkOnFlows(record, space, move, open)));
    }

    private static void checkOnFlows(EngineRecord record, StateSpace space, Move move, Map<String, Integer> open) {
        Map<String, Integer> tokens = new TreeMap<>();
        space.marking(move.target()).forEach(path -> tokens.merge(path, 1, Integer::sum));
        Map<String, Integer> holders = new TreeMap<>();
        open.forEach((key, count) -> {
            if (key.contains(ON_FLOW) || !is(record, key, HappeningsTest::isScope)) {
                holders.merge(key.substring(key.indexOf(ON_FLOW) + 1), count, Integer::sum);
            }
        });
        assertThat(holders).as("%s after %s", record.name(), move.happenings()).isEqualTo(tokens);
    }

    private interface Check {
        void after(StateSpace space, Move move, Map<String, Integer> open);
    }

    private static void walk(StateSpace space, BiConsumer<Happening, Map<String, Integer>> account, Check check) {
        Map<Integer, Map<String, Integer>> open = new HashMap<>();
        Deque<Integer> todo = new ArrayDeque<>();
        open.put(0, Map.of());
        todo.add(0);
        while (!todo.isEmpty()) {
            int state = todo.remove();
            for (Move move : space.movesFrom(state)) {
                if (!open.containsKey(move.target())) {
                    Map<String, Integer> after = new TreeMap<>(Objects.requireNonNull(open.get(state)));
                    move.happenings().forEach(happening -> account.accept(happening, after));
                    after.values().removeIf(count -> count == 0);
                    open.put(move.target(), after);
                    todo.add(move.target());
                    check.after(space, move, after);
                }
            }
        }
    }

    private static boolean endsOthers(FlowNode node) {
        EventKind kind = node.event().kind();
        boolean thrown = node.kind() == NodeKind.END_EVENT && (kind == EventKind.TERMINATE || kind == EventKind.ERROR);
        boolean interrupts = node.isInterrupting()
                && ((node.kind() == NodeKind.BOUNDARY_EVENT
                                && node.host().filter(HappeningsTest::isScope).isPresent())
                        || (node.kind() == NodeKind.START_EVENT
                                && node.scope()
                                        .owner()
                                        .filter(o -> o.kind() == NodeKind.EVENT_SUB_PROCESS)
                                        .isPresent()));
        return thrown || interrupts;
    }

    private static void countOnFlows(Happening happening, Map<String, Integer> open) {
        FlowNode node = happening.node();
        String calls = happening
                .path()
                .substring(0, happening.path().length() - node.id().length());
        switch (happening.kind()) {
            case ENTERED -> {
                boolean joins = (node.kind() == NodeKind.PARALLEL_GATEWAY || node.kind() == NodeKind.INCLUSIVE_GATEWAY);
                long left = joins ? node.incoming().size() : 1;
                for (SequenceFlow flow : node.incoming()) {
                    String key = flow.id() + ON_FLOW + happening.path();
                    if (left > 0 && open.getOrDefault(key, 0) > 0) {
                        open.merge(key, -1, Integer::sum);
                        left--;
                    }
                }
                open.merge(happening.path(), 1, Integer::sum);
            }
            case TAKEN -> {
                SequenceFlow flow = happening.flow().orElseThrow();
                open.merge(flow.id() + ON_FLOW + calls + flow.target().id(), 1, Integer::sum);
            }
            case TRIGGERED ->
                open.merge(happening.path(), node.kind() == NodeKind.BOUNDARY_EVENT ? 1 : 0, Integer::sum);
            case COMPLETED, CANCELLED -> open.merge(happening.path(), -1, Integer::sum);
        }
    }

    private static void check(EngineRecord record, StateSpace space, Move move, Map<String, Integer> open) {
        assertThat(open.values())
                .as("%s after %s", record.name(), move.happenings())
                .allMatch(count -> count > 0);
        if (space.isFinal(move.target())) {
            assertThat(open).as("%s after %s", record.name(), move.happenings()).isEmpty();
        } else if (space.isWaiting(move.target())) {
            Map<String, Integer> holders = new TreeMap<>(open);
            holders.keySet().removeIf(path -> !is(record, path, HappeningsTest::holdsTokens));
            Map<String, Integer> tokens = new TreeMap<>();
            space.marking(move.target()).stream()
                    .filter(path -> is(record, path, HappeningsTest::holdsTokens))
                    .forEach(path -> tokens.merge(path, 1, Integer::sum));
            assertThat(holders)
                    .as("%s after %s", record.name(), move.happenings())
                    .isEqualTo(tokens);
        }
    }

    private static boolean is(EngineRecord record, String path, Predicate<FlowNode> kind) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        return record.processes()
                .flatMap(FlowProcess::nodes)
                .filter(node -> node.id().equals(id))
                .allMatch(kind);
    }

    private static void count(Happening happening, Map<String, Integer> open) {
        FlowNode node = happening.node();
        if (!isMerging(node)) {
            int change = switch (happening.kind()) {
                case ENTERED -> 1;
                case TRIGGERED -> node.kind() == NodeKind.BOUNDARY_EVENT ? 1 : 0;
                case COMPLETED, CANCELLED -> -1;
                case TAKEN -> 0;
            };
            open.merge(happening.path(), change, Integer::sum);
        }
    }

    /** Is entered by every token, and left by one. */
    private static boolean isMerging(FlowNode node) {
        return switch (node.kind()) {
            case PARALLEL_GATEWAY, INCLUSIVE_GATEWAY, EXCLUSIVE_GATEWAY -> true;
            default -> false;
        };
    }

    private static boolean holdsTokens(FlowNode node) {
        return !isMerging(node) && !isScope(node);
    }

    private static boolean isScope(FlowNode node) {
        return switch (node.kind()) {
            case SUB_PROCESS, EVENT_SUB_PROCESS, CALL_ACTIVITY -> true;
            default -> false;
        };
    }
}
