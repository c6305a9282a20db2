package org.amtsweg.verifier.space;

import java.util.Arrays;
import org.amtsweg.verifier.flow.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * Moves tokens as BPMN 2.0 says: tokens rest on flows, and one node works at a time, in any order. A parallel join needs a token on every
 * incoming flow, an inclusive join waits while one may still come over an empty flow that could not come over a full one. An error that nobody
 * catches ends the process.
 *
 * <p>Where a node has a choice, a script says which to take; {@link #next} goes to the next one.
 */
final class StandardPlayer extends Player {

    private int[] script = new int[4];
    private int[] width = new int[4];
    private int scripted;
    private int asked;

    StandardPlayer(Net net, Bounds bounds, World world, @Nullable Recorder recorder) {
        super(net, bounds, world, recorder);
    }

    @Override
    void begin() {
        super.begin();
        asked = 0;
    }

    void firstScript() {
        scripted = 0;
        asked = 0;
    }

    /** The same move with the next choice; false if there is none. */
    boolean next() {
        scripted = asked;
        while (scripted > 0 && script[scripted - 1] + 1 == width[scripted - 1]) {
            scripted--;
        }
        if (scripted == 0) {
            return false;
        }
        script[scripted - 1]++;
        return true;
    }

    private int decide(int choices) {
        if (asked == script.length) {
            script = Arrays.copyOf(script, asked * 2);
            width = Arrays.copyOf(width, asked * 2);
        }
        if (asked >= scripted) {
            script[asked] = 0;
        }
        width[asked] = choices;
        return script[asked++];
    }

    /** The node behind a flow works. */
    void step(Inst inst, int flow) {
        int v = net.flowTarget[flow];
        if (net.isJoin(v)) {
            for (int f : net.in[v]) {
                if (inst.has(net.onFlow + f)) {
                    inst.remove(net.onFlow + f);
                }
            }
        } else {
            inst.remove(net.onFlow + flow);
        }
        if (net.op[v] == Op.TASK && net.boundary[v].length == 0) {
            record(Happening.Kind.ENTERED, inst, v);
            leave(inst, v);
        } else {
            enter(inst, v, flow);
        }
    }

    boolean canJoin(Inst inst, int v) {
        return net.op[v] == Op.PARALLEL ? isFull(inst, v) : canJoinInclusive(inst, v);
    }

    private boolean isFull(Inst inst, int v) {
        for (int f : net.in[v]) {
            if (!inst.has(net.onFlow + f)) {
                return false;
            }
        }
        return true;
    }

    private boolean canJoinInclusive(Inst inst, int v) {
        int full = 0;
        for (int i = 0; i < net.in[v].length; i++) {
            full |= inst.has(net.onFlow + net.in[v][i]) ? 1 << i : 0;
        }
        int[] over = net.reachedOver[v];
        for (int i = 0; i < inst.size && inst.tokens[i] < net.spent; i++) {
            int place = net.place(inst.tokens[i]);
            if (place != v && mustWaitFor(over[place], full)) {
                return false;
            }
        }
        for (int i = 0; i < inst.open; i++) {
            if (mustWaitFor(over[inst.kids[i].header], full)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mustWaitFor(int over, int full) {
        return (over & ~full) != 0 && (over & full) == 0;
    }

    /** A sub-process in which nothing is left ends. */
    void finish(Inst inst) {
        Inst around = inst.parent;
        if (around != null) {
            around.removeKid(inst);
            inst.gone = true;
            leave(around, inst.header);
        }
    }

    @Override
    void go(Inst inst, int flow) {
        add(inst, net.onFlow + flow);
    }

    @Override
    void leave(Inst inst, int v) {
        record(Happening.Kind.COMPLETED, inst, v);
        send(v);
        int[][] options = net.options[v];
        int[] flows = options.length == 1 ? options[0] : options[decide(options.length)];
        for (int f : flows) {
            recordTaken(inst, v, f);
            go(inst, f);
        }
        if (flows.length == 0) {
            endPath(inst);
        }
    }

    @Override
    void join(Inst inst, int v, int flow) {
        leave(inst, v);
    }

    @Override
    void endPath(Inst inst) {
        Inst around = inst.parent;
        if (around == null || !inst.isEmpty(net)) {
            return;
        }
        if (inst.header >= net.node.length) {
            around.removeKid(inst);
            inst.gone = true;
        } else if (net.node[inst.header].kind() == NodeKind.EVENT_SUB_PROCESS) {
            around.removeKid(inst);
            inst.gone = true;
            record(Happening.Kind.COMPLETED, around, inst.header);
            endPath(around);
        }
    }

    @Override
    void forget(Inst inst) {
        // nothing has to be run later
    }

    @Override
    void uncaught(Inst inst) {
        Inst process = inst;
        while (process.parent != null && process.header < net.node.length) {
            process = process.parent;
        }
        wipe(process);
        endPath(process);
    }
}
