package org.amtsweg.verifier.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.jspecify.annotations.Nullable;

/** Writes down what happens on a move. */
final class Recorder {

    private final Net net;
    private final List<Happening> happenings = new ArrayList<>();

    Recorder(Net net) {
        this.net = net;
    }

    void add(Happening.Kind kind, Inst inst, int v, int flow) {
        happenings.add(new Happening(
                kind, net.node[v], flow < 0 ? Optional.empty() : Optional.of(net.flow[flow]), calls(inst, v)));
    }

    /** The calls in which a node of this scope is; an activity with a scope or token of its own is not inside itself. */
    private List<FlowNode> calls(Inst inst, int v) {
        List<FlowNode> calls = new ArrayList<>();
        for (@Nullable Inst at = inst; at != null; at = at.parent) {
            if (at.header >= 0 && at.header < net.node.length && at.header != v) {
                FlowNode around = net.node[at.header];
                if (around.kind() == NodeKind.CALL_ACTIVITY) {
                    calls.add(0, around);
                }
            }
        }
        return calls;
    }

    List<Happening> take() {
        List<Happening> taken = List.copyOf(happenings);
        happenings.clear();
        return taken;
    }
}
