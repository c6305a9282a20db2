package org.amtsweg.verifier.space;

import java.util.Arrays;
import java.util.Optional;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.jspecify.annotations.Nullable;

/** What may happen next in a state, as numbers: kind, open thing, and what the kind needs. */
final class Stimuli {

    /** The processes begin; first: which of the combinations of their starts. */
    static final int BEGIN = 0;
    /** Goes on with what has to be run. */
    static final int RESUME = 1;
    /** A choice is made; first: node, second: option. */
    static final int CHOOSE = 2;
    /** A task is done; first: token, second: message or -1. */
    static final int DONE = 3;
    /** A waiting event comes true; first: token, second: event, third: message or -1. */
    static final int EVENT = 4;
    /** An event at an activity comes true; first: event, second: message or -1. */
    static final int BOUNDARY = 5;
    /** An event sub-process begins; first: its start event, second: message or -1. */
    static final int EVENT_START = 6;
    /** A signal from outside; first: signal. */
    static final int SIGNAL = 7;
    /** A message starts a process; first: process, second: start event, third: message. */
    static final int START = 8;
    /** A step fails with an error that is caught further out; first: token, second: the event that catches. */
    static final int THROW = 9;
    /** A node works, by the standard's rules; first: flow. */
    static final int STEP = 10;
    /** A sub-process ends, by the standard's rules. */
    static final int FINISH = 11;

    private static final int WIDTH = 6;

    private final Net net;
    private final Bounds bounds;
    private final Player player;
    private final @Nullable StandardPlayer standard;
    private int[] data = new int[64 * WIDTH];
    private int size;
    private boolean exact;
    private boolean[] signals = new boolean[8];

    /** An event could come more often than is followed. */
    boolean bounded;

    Stimuli(Net net, Bounds bounds, Player player) {
        this.net = net;
        this.bounds = bounds;
        this.player = player;
        this.standard = player instanceof StandardPlayer s ? s : null;
        int highest = Arrays.stream(net.signal).max().orElse(-1);
        signals = new boolean[highest + 1];
    }

    int size() {
        return size;
    }

    int kind(int i) {
        return data[i * WIDTH];
    }

    int inst(int i) {
        return data[i * WIDTH + 1];
    }

    int first(int i) {
        return data[i * WIDTH + 2];
    }

    int second(int i) {
        return data[i * WIDTH + 3];
    }

    int third(int i) {
        return data[i * WIDTH + 4];
    }

    /** The token is one of "this many or more": it goes, and as many remain. */
    boolean keeps(int i) {
        return data[i * WIDTH + 5] != 0;
    }

    void find(World world) {
        size = 0;
        exact = !world.top().has(net.inexact);
        if (world.isUnrest()) {
            unrest(world);
            return;
        }
        Arrays.fill(signals, false);
        for (int i = 1; i < world.insts(); i++) {
            inst(world, i);
        }
        messageStarts(world.top());
        for (int s = 0; s < signals.length; s++) {
            if (signals[s]) {
                put(SIGNAL, 0, s, 0, 0, false);
            }
        }
    }

    private void unrest(World world) {
        for (int i = 1; i < world.insts(); i++) {
            Inst inst = world.inst(i);
            for (int t = 0; t < inst.size; t++) {
                int code = inst.tokens[t];
                if (code >= net.choice && code < net.toEnter) {
                    int v = code - net.choice;
                    for (int option = 0; option < net.options[v].length; option++) {
                        put(CHOOSE, i, v, option, 0, false);
                    }
                    return;
                }
            }
        }
        put(RESUME, 0, 0, 0, 0, false);
    }

    private void inst(World world, int index) {
        Inst inst = world.inst(index);
        int last = -1;
        for (int t = 0; t < inst.size; t++) {
            int token = inst.tokens[t];
            if (token >= net.spent) {
                break;
            }
            if (token != last) {
                token(world, index, inst, token);
                last = token;
            }
        }
        boolean activity = inst.header < net.node.length;
        boolean over = standard != null && inst.isEmpty(net);
        if (activity && !over) {
            for (int e : net.boundary[inst.header]) {
                if (comesByItself(inst.header, net.node[e])) {
                    event(world, BOUNDARY, index, inst, e);
                }
            }
        }
        if (inst.scope >= 0 && !over && !inst.has(net.interrupted)) {
            for (int s : net.scope[inst.scope].eventStarts()) {
                if (comesByItself(-1, net.node[s])) {
                    event(world, EVENT_START, index, inst, s);
                }
            }
        }
        if (activity && over && net.node[inst.header].kind() != NodeKind.EVENT_SUB_PROCESS) {
            put(FINISH, index, 0, 0, 0, false);
        }
    }

    /** Errors and escalations come from inside; from a task or call whose inside is not known, at any time. */
    private boolean comesByItself(int host, FlowNode event) {
        EventKind kind = event.event().kind();
        boolean thrown = kind == EventKind.ERROR || kind == EventKind.ESCALATION;
        return !thrown || (host >= 0 && net.op[host] == Op.TASK);
    }

    private void event(World world, int kind, int index, Inst inst, int event) {
        if (!player.listeners.mayCome(inst, event)) {
            bounded |= net.repeat[event] == Net.Repeat.AGAIN;
        } else if (net.signal[event] >= 0) {
            signals[net.signal[event]] = true;
        } else {
            if (net.open[event]) {
                put(kind, index, event, -1, 0, false);
            }
            for (int m : net.receives[event]) {
                if (world.top().has(net.message + m)) {
                    put(kind, index, event, m, 0, false);
                }
            }
        }
    }

    private void token(World world, int index, Inst inst, int token) {
        int v = net.place(token);
        boolean keep = !exact && inst.count(token) >= bounds.tokens();
        for (int again = 0; again < (keep ? 2 : 1); again++) {
            boolean keeps = again == 1;
            switch (net.op[v]) {
                case TASK -> task(world, index, inst, token, keeps);
                case CATCH, EVENT_GATEWAY -> awaited(world, index, token, keeps);
                default -> {
                    if (standard != null && token >= net.onFlow) {
                        step(index, inst, token - net.onFlow, keeps);
                    }
                }
            }
        }
    }

    private void task(World world, int index, Inst inst, int token, boolean keeps) {
        int v = net.place(token);
        boolean opens = standard != null && token >= net.onFlow && net.boundary[v].length > 0;
        if (opens) {
            put(STEP, index, token - net.onFlow, 0, 0, keeps);
            return;
        }
        if (net.open[v]) {
            put(DONE, index, token, -1, 0, keeps);
        }
        for (int m : net.receives[v]) {
            if (world.top().has(net.message + m)) {
                put(DONE, index, token, m, 0, keeps);
            }
        }
        if (mayFail(net.node[v])) {
            failures(index, inst, token, keeps);
        }
    }

    private static boolean mayFail(FlowNode node) {
        return switch (node.kind()) {
            case SERVICE_TASK, SEND_TASK, BUSINESS_RULE_TASK, SCRIPT_TASK, CALL_ACTIVITY -> true;
            default -> false;
        };
    }

    /** A step may fail with every error that is caught around it and that nothing drawn there throws. */
    private void failures(int index, Inst inst, int token, boolean keeps) {
        for (int e : net.unexplained) {
            Optional<String> code = net.node[e].event().name().or(() -> Optional.of("\u0000"));
            int[] found = player.listeners.catcher(inst, EventKind.ERROR, code);
            if (found.length > 0 && found[0] == e && net.host(e) != net.place(token)) {
                put(THROW, index, token, e, 0, keeps);
            }
        }
    }

    private void awaited(World world, int index, int token, boolean keeps) {
        for (int e : player.listeners.awaited(token)) {
            if (net.signal[e] >= 0) {
                signals[net.signal[e]] = true;
            } else {
                if (net.open[e]) {
                    put(EVENT, index, token, e, -1, keeps);
                }
                for (int m : net.receives[e]) {
                    if (world.top().has(net.message + m)) {
                        put(EVENT, index, token, e, m, keeps);
                    }
                }
            }
        }
    }

    private void step(int index, Inst inst, int flow, boolean keeps) {
        int v = net.flowTarget[flow];
        if (standard != null && net.isJoin(v)) {
            for (int f : net.in[v]) {
                if (inst.has(net.onFlow + f)) {
                    if (f == flow && standard.canJoin(inst, v)) {
                        put(STEP, index, flow, 0, 0, keeps);
                    }
                    return;
                }
            }
        }
        put(STEP, index, flow, 0, 0, keeps);
    }

    private void messageStarts(Inst top) {
        for (int p = 0; p < net.rootScope.length; p++) {
            for (int v : net.scope[net.rootScope[p]].starts()) {
                for (int m : net.receives[v]) {
                    if (top.has(net.message + m)) {
                        put(START, 0, p, v, m, false);
                    }
                }
            }
        }
    }

    /** The combinations of what the processes may begin with. */
    void begin() {
        size = 0;
        int combinations = 1;
        for (int p = 0; p < net.rootScope.length && combinations <= Options.MAX; p++) {
            combinations *= Math.max(1, net.beginnings(p).length);
        }
        bounded |= combinations > Options.MAX;
        for (int i = 0; i < Math.min(combinations, Options.MAX); i++) {
            put(BEGIN, 0, i, 0, 0, false);
        }
    }

    private void put(int kind, int inst, int first, int second, int third, boolean keeps) {
        if ((size + 1) * WIDTH > data.length) {
            data = Arrays.copyOf(data, data.length * 2);
        }
        int at = size++ * WIDTH;
        data[at] = kind;
        data[at + 1] = inst;
        data[at + 2] = first;
        data[at + 3] = second;
        data[at + 4] = third;
        data[at + 5] = keeps ? 1 : 0;
    }
}
