package org.amtsweg.verifier.space;

import java.util.Arrays;
import org.amtsweg.verifier.flow.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * Moves tokens as Camunda 7.24.0 does: whatever can run runs at once, depth first, in the order of the file, until everything waits or a gateway has a
 * choice. A parallel join fires when as many tokens wait as it has incoming flows, whichever they came over. An inclusive join is looked at only
 * when a token arrives. An error that nobody catches ends its path like a plain end.
 */
final class EnginePlayer extends Player {

    private Inst[] stackInst = new Inst[16];
    private int[] stackCode = new int[16];
    private int size;
    private final int patience;

    EnginePlayer(Net net, Bounds bounds, World world, @Nullable Recorder recorder) {
        super(net, bounds, world, recorder);
        patience = 4 * (net.node.length + net.flow.length) + 16;
    }

    @Override
    void begin() {
        super.begin();
        size = 0;
    }

    /** Takes up what was left to be run. */
    void resume() {
        for (int i = 1; i < world.insts(); i++) {
            Inst inst = world.inst(i);
            int kept = 0;
            for (int t = 0; t < inst.size; t++) {
                int order = inst.tokens[t] >>> World.ORDER;
                if (order == 0) {
                    inst.tokens[kept++] = inst.tokens[t];
                } else {
                    grow(order);
                    stackInst[order - 1] = inst;
                    stackCode[order - 1] = inst.tokens[t] & World.CODE;
                    size = Math.max(size, order);
                    inst.pending++;
                }
            }
            inst.size = kept;
        }
    }

    /** Runs until everything waits, a choice is to be made, or nothing ever seems to wait. */
    void run() {
        int steps = 0;
        while (size > 0 && steps++ < patience && !cut) {
            size--;
            Inst inst = stackInst[size];
            int code = stackCode[size];
            inst.pending--;
            if (code < net.toLeave) {
                int f = code - net.toEnter;
                enter(inst, net.flowTarget[f], f);
            } else if (!depart(inst, code - net.toLeave)) {
                break;
            }
        }
        putBack();
    }

    private void putBack() {
        if (size >= 1000) {
            cut = true;
        }
        for (int i = 0; i < size; i++) {
            stackInst[i].pending--;
            stackInst[i].add(stackCode[i] | (i + 1) << World.ORDER);
        }
        size = 0;
    }

    /** False if it has to be chosen where to go. */
    private boolean depart(Inst inst, int v) {
        record(Happening.Kind.COMPLETED, inst, v);
        send(v);
        if (net.options[v].length > 1) {
            inst.add(net.choice + v);
            return false;
        }
        take(inst, v, net.options[v][0]);
        return true;
    }

    /** Makes a choice that is due. */
    void choose(Inst inst, int v, int option) {
        inst.remove(net.choice + v);
        take(inst, v, net.options[v][option]);
    }

    private void take(Inst inst, int v, int[] flows) {
        for (int f : flows) {
            recordTaken(inst, v, f);
        }
        for (int i = flows.length - 1; i >= 0; i--) {
            go(inst, flows[i]);
        }
        if (flows.length == 0) {
            endPath(inst);
        }
    }

    @Override
    void go(Inst inst, int flow) {
        push(inst, net.toEnter + flow);
    }

    @Override
    void leave(Inst inst, int v) {
        push(inst, net.toLeave + v);
    }

    private void push(Inst inst, int code) {
        grow(size + 1);
        stackInst[size] = inst;
        stackCode[size++] = code;
        inst.pending++;
    }

    private void grow(int needed) {
        if (needed > stackInst.length) {
            stackInst = Arrays.copyOf(stackInst, needed * 2);
            stackCode = Arrays.copyOf(stackCode, needed * 2);
        }
    }

    @Override
    void forget(Inst inst) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (stackInst[i] != inst) {
                stackInst[kept] = stackInst[i];
                stackCode[kept++] = stackCode[i];
            }
        }
        size = kept;
        inst.pending = 0;
    }

    @Override
    void join(Inst inst, int v, int flow) {
        int[] in = net.in[v];
        if (in.length <= 1 || flow < 0) {
            leave(inst, v);
            return;
        }
        add(inst, net.onFlow + flow);
        int waiting = 0;
        for (int i = 0; i < inst.size; i++) {
            waiting += waitsAt(inst.tokens[i], v) ? 1 : 0;
        }
        boolean fires =
                waiting >= in.length || (net.op[v] == Op.INCLUSIVE && !mayBeReached(inst, v, net.reachedFrom[v]));
        if (fires) {
            int kept = 0;
            for (int i = 0; i < inst.size; i++) {
                int token = inst.tokens[i];
                if (!waitsAt(token, v)) {
                    inst.tokens[kept++] = token;
                }
            }
            inst.size = kept;
            leave(inst, v);
        }
    }

    private boolean waitsAt(int token, int join) {
        return token >= net.onFlow && token < net.spent && net.flowTarget[token - net.onFlow] == join;
    }

    /** Another token of the same scope, or of what is open in it, could still come to the join, as the engine reckons. */
    private boolean mayBeReached(Inst inst, int join, boolean[] from) {
        for (int i = 0; i < inst.size; i++) {
            int code = inst.tokens[i];
            if (code < net.spent) {
                int place = net.place(code);
                if ((place != join || code < net.onFlow) && from[place]) {
                    return true;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            int place = placeWithin(inst, stackInst[i], net.place(stackCode[i]));
            if (place >= 0 && from[place]) {
                return true;
            }
        }
        for (int i = 0; i < inst.open; i++) {
            Inst kid = inst.kids[i];
            boolean called = net.node[kid.header].kind() == NodeKind.CALL_ACTIVITY;
            if (called ? from[kid.header] : mayBeReached(kid, join, from)) {
                return true;
            }
        }
        return false;
    }

    /** Where a token that has to be run stands, seen from a scope around it; -1 if it is elsewhere. */
    private int placeWithin(Inst scope, Inst inst, int place) {
        int seen = place;
        for (@Nullable Inst at = inst; at != null; at = at.parent) {
            if (at == scope) {
                return seen;
            }
            if (at.header >= 0 && at.header < net.node.length && net.node[at.header].kind() == NodeKind.CALL_ACTIVITY) {
                seen = at.header;
            }
        }
        return -1;
    }

    @Override
    void endPath(Inst inst) {
        Inst around = inst.parent;
        if (around == null || !inst.isEmpty(net)) {
            return;
        }
        around.removeKid(inst);
        inst.gone = true;
        if (inst.header >= net.node.length) {
            return;
        }
        if (net.node[inst.header].kind() == NodeKind.EVENT_SUB_PROCESS) {
            record(Happening.Kind.COMPLETED, around, inst.header);
            endPath(around);
        } else {
            leave(around, inst.header);
        }
    }

    @Override
    void uncaught(Inst inst) {
        endPath(inst);
    }
}
