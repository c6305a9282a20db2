package org.amtsweg.verifier.space;

import java.util.List;
import java.util.Optional;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.NodeKind;

/** Who in a state waits for what: events, signals, errors and escalations. Changes nothing. */
final class Listeners {

    private final Net net;
    private final Bounds bounds;

    Listeners(Net net, Bounds bounds) {
        this.net = net;
        this.bounds = bounds;
    }

    /** Who catches, and how many steps up; nothing if nobody does. */
    int[] catcher(Inst from, EventKind kind, Optional<String> code) {
        int came = -1;
        int up = 0;
        for (Inst at = from; at != null && at.header >= 0; at = at.parent) {
            if (at.scope >= 0) {
                for (int s : net.scope[at.scope].eventStarts()) {
                    if (net.catches(s, kind, code) && net.owner[s] != came) {
                        return new int[] {s, up};
                    }
                }
            }
            if (at.header < net.node.length) {
                for (int e : net.boundary[at.header]) {
                    if (net.catches(e, kind, code)) {
                        return new int[] {e, up};
                    }
                }
            }
            came = at.header;
            up++;
        }
        return new int[0];
    }

    void hearers(Inst inst, int signal, List<Inst> insts, List<int[]> events) {
        int last = -1;
        for (int i = 0; i < inst.size; i++) {
            int token = inst.tokens[i];
            if (token < net.spent && inst.header >= 0 && (token != last || inst.count(token) > 1)) {
                for (int v : awaited(token)) {
                    if (net.signal[v] == signal) {
                        insts.add(inst);
                        events.add(new int[] {token, v});
                    }
                }
            }
            last = token;
        }
        if (inst.header >= 0 && inst.header < net.node.length) {
            for (int e : net.boundary[inst.header]) {
                if (net.signal[e] == signal && mayCome(inst, e)) {
                    insts.add(inst);
                    events.add(new int[] {Player.NO_TOKEN, e});
                }
            }
        }
        if (inst.scope >= 0 && !inst.has(net.interrupted)) {
            for (int s : net.scope[inst.scope].eventStarts()) {
                if (net.signal[s] == signal && mayCome(inst, s)) {
                    insts.add(inst);
                    events.add(new int[] {Player.NO_TOKEN, s});
                }
            }
        }
        for (int i = 0; i < inst.open; i++) {
            hearers(inst.kids[i], signal, insts, events);
        }
    }

    /** The events that a token waits for: none, its own, or those behind its gateway. */
    int[] awaited(int token) {
        int v = net.place(token);
        if (net.op[v] == Op.CATCH) {
            return new int[] {v};
        }
        if (net.op[v] != Op.EVENT_GATEWAY) {
            return new int[0];
        }
        int[] events = new int[net.out[v].length];
        for (int i = 0; i < events.length; i++) {
            events[i] = net.flowTarget[net.out[v][i]];
        }
        return events;
    }

    /** An event at an open activity or scope may come: it interrupts, or has not come too often. */
    boolean mayCome(Inst inst, int event) {
        if (net.node[event].isInterrupting()) {
            return true;
        }
        return switch (net.repeat[event]) {
            case ONCE -> !inst.has(net.spent + event);
            case AGAIN -> inst.count(net.spent + event) < bounds.repeats();
            case AGAIN_ASIDE -> isQuiet(inst, event);
            case BY_MESSAGE -> true;
        };
    }

    private boolean isQuiet(Inst inst, int event) {
        if (net.node[event].kind() != NodeKind.BOUNDARY_EVENT) {
            return inst.kidsOf(net.owner[event]) == 0;
        }
        Inst around = Optional.ofNullable(inst.parent).orElseThrow();
        boolean[] region = net.region[event];
        for (int i = 0; i < around.size; i++) {
            int code = around.tokens[i] & World.CODE;
            if ((code < net.spent || code >= net.choice) && region[net.place(code)]) {
                return false;
            }
        }
        for (int i = 0; i < around.open; i++) {
            if (region[around.kids[i].header]) {
                return false;
            }
        }
        return true;
    }
}
