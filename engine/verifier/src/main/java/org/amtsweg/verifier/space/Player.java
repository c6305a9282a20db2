package org.amtsweg.verifier.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * Moves tokens in a {@link World} (<i>Markenspiel</i>): what is the same by the engine's rules and by those of the standard. Notes what it sees on the way: a node
 * with two tokens, an end reached twice, a bound.
 */
abstract class Player {

    final Net net;
    final Bounds bounds;
    final World world;
    final @Nullable Recorder recorder;
    final Listeners listeners;

    /** The first node on this move at which a second token arrived, or -1. */
    int unsafeAt;
    /** The first end event on this move that was reached again, or -1. */
    int improperAt;
    /** Which nodes were ever entered. */
    boolean[] visited;
    /** A bound was reached on this move; where it leads is not known. */
    boolean cut;

    Player(Net net, Bounds bounds, World world, @Nullable Recorder recorder) {
        this.net = net;
        this.bounds = bounds;
        this.world = world;
        this.recorder = recorder;
        this.listeners = new Listeners(net, bounds);
        this.visited = new boolean[net.node.length];
    }

    void begin() {
        unsafeAt = -1;
        improperAt = -1;
        cut = false;
    }

    /** A token takes a flow. */
    abstract void go(Inst inst, int flow);

    /** A token that stands at the node leaves it; later, or now. */
    abstract void leave(Inst inst, int v);

    /** A path has ended; the scope ends with its last one. */
    abstract void endPath(Inst inst);

    /** A token comes to a node over a flow, or over none if the node begins by itself. */
    void enter(Inst inst, int v, int flow) {
        record(Happening.Kind.ENTERED, inst, v);
        switch (net.op[v]) {
            case TASK -> {
                if (net.boundary[v].length == 0) {
                    add(inst, v);
                } else {
                    open(inst, v).ifPresent(task -> task.add(v));
                }
            }
            case SCOPE -> open(inst, v).ifPresent(this::start);
            case CATCH, EVENT_GATEWAY -> add(inst, v);
            case PASS, EXCLUSIVE -> leave(inst, v);
            case SIGNAL -> {
                if (announce(inst, v)) {
                    leave(inst, v);
                }
            }
            case ESCALATE -> {
                if (!escalate(inst, v)) {
                    leave(inst, v);
                }
            }
            case LINK -> {
                record(Happening.Kind.COMPLETED, inst, v);
                if (net.linkTarget[v] >= 0) {
                    enter(inst, net.linkTarget[v], -1);
                } else {
                    endPath(inst);
                }
            }
            case PARALLEL, INCLUSIVE -> join(inst, v, flow);
            default -> end(inst, v);
        }
    }

    /** A token comes to a gateway that may have to wait for others. */
    abstract void join(Inst inst, int v, int flow);

    private void end(Inst inst, int v) {
        if (net.op[v] == Op.END_ERROR) {
            record(Happening.Kind.COMPLETED, inst, v);
            if (!raise(inst, EventKind.ERROR, net.node[v].event().name())) {
                uncaught(inst);
            }
            return;
        }
        if (net.op[v] == Op.END_TERMINATE) {
            record(Happening.Kind.COMPLETED, inst, v);
            reach(inst, v);
            wipe(inst);
            endPath(inst);
            return;
        }
        boolean interrupted = (net.op[v] == Op.END_SIGNAL && !announce(inst, v))
                || (net.op[v] == Op.END_ESCALATE && escalate(inst, v));
        if (!interrupted) {
            finish(inst, v);
        }
    }

    /** A token ends at an end event. */
    private void finish(Inst inst, int v) {
        record(Happening.Kind.COMPLETED, inst, v);
        send(v);
        reach(inst, v);
        endPath(inst);
    }

    private void reach(Inst inst, int v) {
        if (inst.has(net.ended + v)) {
            improperAt = improperAt < 0 ? v : improperAt;
        } else if (!net.aside[v] && !inst.isEmpty(net)) {
            inst.add(net.ended + v);
        }
    }

    void send(int v) {
        for (int each : net.sends[v]) {
            if (world.top().count(net.message + each) < bounds.tokens()) {
                world.top().add(net.message + each);
            } else {
                blur();
            }
        }
    }

    /** From here on "or more" is meant: what is proved absent is absent, what is found may not be. */
    private void blur() {
        if (!world.top().has(net.inexact)) {
            world.top().add(net.inexact);
        }
    }

    void add(Inst inst, int token) {
        int count = inst.count(token);
        int v = net.place(token);
        if (count > 0 && net.aside[v]) {
            return;
        }
        if (count > 0 && unsafeAt < 0) {
            unsafeAt = v;
        }
        if (count < bounds.tokens()) {
            inst.add(token);
        } else if (net.isJoin(v)) {
            cut = true;
        } else {
            blur();
        }
    }

    /** Opens an activity; not if it is open already and a second time makes no difference. */
    Optional<Inst> open(Inst inst, int v) {
        int already = inst.kidsOf(v);
        if (already > 0 && net.aside[v]) {
            return Optional.empty();
        }
        if (already > 0 && unsafeAt < 0 && net.node[v].kind() != NodeKind.EVENT_SUB_PROCESS) {
            unsafeAt = v;
        }
        if (already >= bounds.tokens()) {
            cut = true;
            return Optional.empty();
        }
        return Optional.of(world.create(v, net.opens[v], inst));
    }

    /** A scope in which only events could begin never ends; an empty one ends at once. */
    private void start(Inst scope) {
        int[] starts = net.scope[scope.scope].starts();
        boolean called = net.node[scope.header].kind() == NodeKind.CALL_ACTIVITY;
        boolean begun = false;
        for (int v : starts) {
            if (!called || net.node[v].kind() != NodeKind.START_EVENT || isPlain(v)) {
                begin(scope, v);
                begun = true;
            }
        }
        if (!begun) {
            int waiting = net.scope[scope.scope].neverBegins();
            if (waiting >= 0) {
                add(scope, waiting);
            } else {
                endPath(scope);
            }
        }
    }

    private boolean isPlain(int v) {
        return net.node[v].event().kind() == EventKind.NONE;
    }

    /** The first node of a scope. */
    void begin(Inst scope, int v) {
        if (net.node[v].kind() == NodeKind.START_EVENT) {
            record(Happening.Kind.ENTERED, scope, v);
            leave(scope, v);
        } else {
            enter(scope, v, -1);
        }
    }

    /** A task is done; its token is here, in the task itself if events are attached to it. */
    void done(Inst inst, int v) {
        leave(inst.without(v, v), v);
    }

    /** An event that a token waits for came true: its own, or one behind its gateway. */
    void come(Inst inst, int token, int event) {
        inst.remove(token);
        int v = net.place(token);
        if (token >= net.onFlow) {
            record(Happening.Kind.ENTERED, inst, v);
        }
        if (v != event) {
            record(Happening.Kind.COMPLETED, inst, v);
            for (int f : net.out[v]) {
                if (net.flowTarget[f] == event) {
                    recordTaken(inst, v, f);
                }
            }
            record(Happening.Kind.ENTERED, inst, event);
        }
        record(Happening.Kind.TRIGGERED, inst, event);
        leave(inst, event);
    }

    /** An event that no token waits for came true: at an activity, or the start of an event sub-process. */
    private void begins(Inst inst, int event) {
        if (net.node[event].kind() == NodeKind.BOUNDARY_EVENT) {
            boundary(inst, event);
        } else {
            eventStart(inst, event);
        }
    }

    /** An event at an activity came true. */
    void boundary(Inst activity, int event) {
        Inst around = Optional.ofNullable(activity.parent).orElseThrow();
        if (net.node[event].isInterrupting()) {
            wipe(activity);
            record(Happening.Kind.CANCELLED, around, activity.header);
            around.removeKid(activity);
            activity.gone = true;
        } else {
            spend(activity, event);
        }
        record(Happening.Kind.TRIGGERED, around, event);
        leave(around, event);
    }

    private void spend(Inst inst, int event) {
        EventKind kind = net.node[event].event().kind();
        boolean thrown = kind == EventKind.ERROR || kind == EventKind.ESCALATION;
        Net.Repeat repeat = net.repeat[event];
        if (!thrown && (repeat == Net.Repeat.ONCE || repeat == Net.Repeat.AGAIN)) {
            inst.add(net.spent + event);
        }
    }

    /** The start event of an event sub-process came true. */
    void eventStart(Inst scope, int event) {
        int v = net.owner[event];
        if (net.node[event].isInterrupting()) {
            wipe(scope);
            if (!scope.has(net.interrupted)) {
                scope.add(net.interrupted);
            }
        } else {
            spend(scope, event);
        }
        record(Happening.Kind.TRIGGERED, scope, event);
        record(Happening.Kind.ENTERED, scope, v);
        open(scope, v).ifPresent(inner -> begin(inner, event));
    }

    /** Ends everything in a scope, but not the scope. */
    void wipe(Inst inst) {
        forget(inst);
        int kept = 0;
        for (int i = 0; i < inst.size; i++) {
            int token = inst.tokens[i];
            if (net.isNote(token)) {
                inst.tokens[kept++] = token;
            } else if (token != inst.header && (token < net.onFlow || (token & World.CODE) >= net.choice)) {
                record(Happening.Kind.CANCELLED, inst, net.place(token & World.CODE));
            }
        }
        inst.size = kept;
        for (int i = 0; i < inst.open; i++) {
            Inst kid = inst.kids[i];
            wipe(kid);
            kid.gone = true;
            if (kid.header < net.node.length) {
                record(Happening.Kind.CANCELLED, inst, kid.header);
            }
        }
        inst.open = 0;
    }

    /** Drops what had to be run in a scope. */
    abstract void forget(Inst inst);

    /** An error that nobody catches. */
    abstract void uncaught(Inst inst);

    /** Throws an escalation; true if the thrower was interrupted. */
    private boolean escalate(Inst inst, int v) {
        Optional<String> code = net.node[v].event().name();
        int[] found = listeners.catcher(inst, EventKind.ESCALATION, code);
        if (found.length == 0) {
            return false;
        }
        boolean interrupting = net.node[found[0]].isInterrupting();
        if (interrupting) {
            record(Happening.Kind.COMPLETED, inst, v);
        }
        raise(inst, EventKind.ESCALATION, code);
        return interrupting;
    }

    /** Throws; false if nobody catches. */
    boolean raise(Inst from, EventKind kind, Optional<String> code) {
        int[] found = listeners.catcher(from, kind, code);
        if (found.length == 0) {
            return false;
        }
        Inst at = from;
        for (int up = 0; up < found[1]; up++) {
            at = Optional.ofNullable(at.parent).orElseThrow();
        }
        begins(at, found[0]);
        return true;
    }

    /** Throws a signal; false if the thrower was interrupted by it. */
    private boolean announce(Inst inst, int v) {
        broadcast(net.signal[v]);
        if (inst.isGone()) {
            record(Happening.Kind.CANCELLED, inst, v);
            return false;
        }
        return true;
    }

    /** A signal reaches everything that waits for it now. */
    void broadcast(int signal) {
        List<Inst> insts = new ArrayList<>();
        List<int[]> events = new ArrayList<>();
        listeners.hearers(world.top(), signal, insts, events);
        for (int i = 0; i < insts.size(); i++) {
            Inst inst = insts.get(i);
            int[] event = events.get(i);
            if (event[0] != NO_TOKEN) {
                if (!inst.isGone() && inst.has(event[0])) {
                    come(inst, event[0], event[1]);
                }
            } else if (!inst.isGone()) {
                begins(inst, event[1]);
            }
        }
    }

    static final int NO_TOKEN = -1;

    void record(Happening.Kind kind, Inst inst, int v) {
        visited[v] |= kind == Happening.Kind.ENTERED;
        if (recorder != null) {
            recorder.add(kind, inst, v, -1);
        }
    }

    void recordTaken(Inst inst, int v, int flow) {
        if (recorder != null) {
            recorder.add(Happening.Kind.TAKEN, inst, v, flow);
        }
    }
}
