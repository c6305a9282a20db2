package org.amtsweg.workbench.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowScope;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.flow.SequenceFlow;

/**
 * The elements of a process in the order in which a case comes to them (<i>Verlauf</i>): what comes on every way, on some ways, or only when an event
 * breaks in.
 *
 * <p>Where ways fork, one stands after the other; a loop is told once.
 */
final class Course {

    /** How sure it is that a case comes here. */
    enum Way {
        /** Every case that is not broken off comes here. */
        ALWAYS,
        /** Some cases do. */
        SOMETIMES,
        /** Only after an event that may break in: a boundary event or the start of an event sub-process. */
        ASIDE;

        Way within(Way outer) {
            return compareTo(outer) >= 0 ? this : outer;
        }
    }

    /** An element on the way; {@code depth} is the number of sub-processes and calls around it. */
    record Stop(Scene scene, FlowNode node, Way way, int depth) {}

    private final boolean intoBlocks;
    private final List<Stop> stops = new ArrayList<>();

    private Course(boolean intoBlocks) {
        this.intoBlocks = intoBlocks;
    }

    /** Its own elements; of a block that is called only the call. */
    static List<Stop> of(Subject subject) {
        return walk(subject, false);
    }

    /** Its elements and those of the blocks that it calls. */
    static List<Stop> withBlocks(Subject subject) {
        return walk(subject, true);
    }

    private static List<Stop> walk(Subject subject, boolean intoBlocks) {
        Course course = new Course(intoBlocks);
        course.scope(Scene.of(subject), subject.flow().scope(), Way.ALWAYS, 0);
        return List.copyOf(course.stops);
    }

    private void scope(Scene scene, FlowScope scope, Way outer, int depth) {
        List<FlowNode> starts = scope.nodes().stream()
                .filter(node -> node.kind() == NodeKind.START_EVENT)
                .toList();
        Set<FlowNode> told = new HashSet<>();
        List<FlowNode> main = ordered(starts, told);
        for (FlowNode node : main) {
            Way way = starts.stream().allMatch(start -> passes(start, node, scope)) ? Way.ALWAYS : Way.SOMETIMES;
            stop(scene, node, way.within(outer), depth);
        }
        for (FlowNode host : main) {
            for (FlowNode event : host.boundaryEvents()) {
                ordered(List.of(event), told).forEach(node -> stop(scene, node, Way.ASIDE, depth));
            }
        }
        // What hangs on something that was itself an aside, and what an event of its own starts.
        for (FlowNode node : scope.nodes()) {
            if (!told.contains(node) && node.incoming().isEmpty()) {
                ordered(List.of(node), told).forEach(each -> stop(scene, each, Way.ASIDE, depth));
            }
        }
    }

    private void stop(Scene scene, FlowNode node, Way way, int depth) {
        stops.add(new Stop(scene, node, way, depth));
        node.inner().ifPresent(inner -> scope(scene, inner, way, depth + 1));
        if (intoBlocks) {
            scene.subject().called(node).ifPresent(block -> {
                Scene inside = scene.called(block, node);
                scope(inside, block.flow().scope(), way, depth + 1);
            });
        }
    }

    /** What can be reached along flows and was not told yet: each after all that lead to it, loops aside. */
    private static List<FlowNode> ordered(List<FlowNode> from, Set<FlowNode> told) {
        Deque<FlowNode> order = new ArrayDeque<>();
        List<FlowNode> reversed = new ArrayList<>(from);
        Collections.reverse(reversed);
        reversed.forEach(node -> visit(node, told, order));
        return new ArrayList<>(order);
    }

    private static void visit(FlowNode node, Set<FlowNode> told, Deque<FlowNode> order) {
        if (!told.add(node)) {
            return;
        }
        // Visited last stands first: so the first flow of the file is told first, and a way that ends here after those
        // that go on.
        List<SequenceFlow> flows = new ArrayList<>(node.outgoing());
        Collections.reverse(flows);
        flows.sort(Comparator.comparing(flow -> flow.target().kind() != NodeKind.END_EVENT));
        flows.forEach(flow -> visit(flow.target(), told, order));
        order.addFirst(node);
    }

    /** Whether every run from one node to an end passes the other; of flows that are taken together one is enough. */
    private static boolean passes(FlowNode start, FlowNode wanted, FlowScope scope) {
        Set<FlowNode> sure = new LinkedHashSet<>(scope.nodes());
        boolean changed = true;
        while (changed) {
            changed = sure.removeIf(node -> !node.equals(wanted) && !leads(node, sure));
        }
        return sure.contains(start);
    }

    private static boolean leads(FlowNode node, Set<FlowNode> sure) {
        List<SequenceFlow> flows = node.outgoing();
        if (flows.isEmpty()) {
            return false;
        }
        Stream<SequenceFlow> all = flows.stream();
        boolean together = node.kind() == NodeKind.PARALLEL_GATEWAY
                || (!node.kind().isGateway()
                        && flows.stream().allMatch(flow -> flow.condition().equals(Optional.empty())));
        return together
                ? all.anyMatch(flow -> sure.contains(flow.target()))
                : all.allMatch(flow -> sure.contains(flow.target()));
    }
}
