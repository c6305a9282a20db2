package org.amtsweg.verifier.space;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;

/** What in a net can be reached from where. */
final class NetReach {

    private final NetBuilder net;
    private final int size;

    NetReach(NetBuilder net) {
        this.net = net;
        this.size = net.nodes.size();
    }

    void compute(Semantics semantics) {
        for (int v = 0; v < size; v++) {
            if (net.op[v] == Op.INCLUSIVE && net.in[v].length > 1) {
                if (semantics == Semantics.ENGINE) {
                    net.reachedFrom[v] = reachedFrom(v);
                } else {
                    net.reachedOver[v] = reachedOver(v);
                }
            }
        }
        for (int v = 0; v < size; v++) {
            FlowNode node = net.nodes.get(v);
            boolean boundary = node.kind() == NodeKind.BOUNDARY_EVENT;
            boolean eventStart = node.kind() == NodeKind.START_EVENT
                    && node.scope()
                            .owner()
                            .filter(o -> o.kind() == NodeKind.EVENT_SUB_PROCESS)
                            .isPresent();
            if (!node.isInterrupting() && (boundary || eventStart)) {
                side(v, boundary);
            }
        }
    }

    /**
     * From which nodes the engine thinks that the join can be reached: along flows and, from where a path ends, to what stands around it. It knows
     * no boundary events.
     */
    private boolean[] reachedFrom(int join) {
        List<List<Integer>> before = lists();
        for (int v = 0; v < size; v++) {
            for (int f : net.out[v]) {
                before.get(net.flowTarget[f]).add(v);
            }
            if (net.linkTarget[v] >= 0) {
                before.get(net.linkTarget[v]).add(v);
            } else if (net.out[v].length == 0) {
                int from = v;
                net.nodes
                        .get(v)
                        .scope()
                        .owner()
                        .ifPresent(owner -> before.get(net.number(owner)).add(from));
            }
        }
        return closure(join, before, v -> true);
    }

    /** By node, the set of the join's flows that a token there can come over without passing the join. */
    private int[] reachedOver(int join) {
        List<List<Integer>> before = lists();
        for (int v = 0; v < size; v++) {
            for (int next : next(v)) {
                before.get(next).add(v);
            }
        }
        int[] over = new int[size];
        for (int i = 0; i < Math.min(31, net.in[join].length); i++) {
            int f = net.in[join][i];
            int source = net.number(net.flows.get(f).source());
            if (source != join) {
                boolean[] reached = closure(source, before, v -> v != join);
                for (int v = 0; v < size; v++) {
                    over[v] |= reached[v] ? 1 << i : 0;
                }
            }
        }
        return over;
    }

    /** An event whose tokens meet no others: how often it comes makes no difference to them. */
    private void side(int event, boolean boundary) {
        boolean[] own = new boolean[size];
        if (boundary) {
            forward(event, own, v -> true);
            boolean[] main = new boolean[size];
            for (FlowNode node : net.nodes.get(event).scope().nodes()) {
                boolean begins = node.incoming().isEmpty() && node.kind() != NodeKind.BOUNDARY_EVENT;
                int v = net.number(node);
                if (begins && !own[v]) {
                    forward(v, main, next -> next != event);
                }
            }
            for (int v = 0; v < size; v++) {
                if (own[v] && main[v]) {
                    return;
                }
            }
        } else {
            net.nodes.get(event).scope().nodes().forEach(node -> own[net.number(node)] = true);
        }
        for (int v = 0; v < size; v++) {
            if (own[v] && meetsOthers(v, boundary)) {
                return;
            }
        }
        if (net.repeat[event] == Net.Repeat.AGAIN
                && net.nodes.get(event).event().kind() != EventKind.ESCALATION) {
            net.repeat[event] = Net.Repeat.AGAIN_ASIDE;
            net.region[event] = own;
        }
        for (int v = 0; v < size && boundary; v++) {
            net.aside[v] |= own[v];
        }
    }

    private boolean meetsOthers(int v, boolean boundary) {
        boolean join = boundary && (net.op[v] == Op.PARALLEL || net.op[v] == Op.INCLUSIVE) && net.in[v].length > 1;
        boolean inside = net.opens[v] >= 0
                && net.nodes.get(v).inner().stream()
                        .flatMap(scope -> scope.allNodes())
                        .mapToInt(net::number)
                        .anyMatch(w -> meetsOthers(w, false));
        return join || inside || net.sends[v].length > 0 || net.receives[v].length > 0 || throwsToOthers(v);
    }

    private boolean throwsToOthers(int v) {
        return switch (net.op[v]) {
            case SIGNAL, END_SIGNAL, ESCALATE, END_ESCALATE -> true;
            default -> false;
        };
    }

    private void forward(int start, boolean[] seen, IntPredicate allowed) {
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int v = open.removeFirst();
            if (!seen[v] && allowed.test(v)) {
                seen[v] = true;
                open.addAll(next(v));
            }
        }
    }

    /** Where a token may come next: along flows, over links, and through events at the node. */
    private List<Integer> next(int v) {
        List<Integer> next = new ArrayList<>();
        for (int f : net.out[v]) {
            next.add(net.flowTarget[f]);
        }
        for (int event : net.boundary[v]) {
            next.add(event);
        }
        if (net.linkTarget[v] >= 0) {
            next.add(net.linkTarget[v]);
        }
        return next;
    }

    private boolean[] closure(int start, List<List<Integer>> edges, IntPredicate allowed) {
        boolean[] seen = new boolean[size];
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int v = open.removeFirst();
            if (!seen[v] && allowed.test(v)) {
                seen[v] = true;
                open.addAll(edges.get(v));
            }
        }
        return seen;
    }

    private List<List<Integer>> lists() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int v = 0; v < size; v++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
