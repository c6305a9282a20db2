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
                broadcast(net.signal[v]);
                leave(inst, v);
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
            fail(inst, v);
            return;
        }
        if (net.op[v] == Op.END_TERMINATE) {
            record(Happening.Kind.COMPLETED, inst, v);
            reach(inst, v);
            wipe(inst);
            endPath(inst);
            return;
        }
        if (net.op[v] == Op.END_SIGNAL) {
            broadcast(net.signal[v]);
        } else if (net.op[v] == Op.END_ESCALATE && escalate(inst, v)) {
            return;
        }
        finish(inst, v);
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
        } else if (!net.aside[v] && !isEmpty(inst)) {
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

    private void start(Inst scope) {
        int[] starts = net.scope[scope.scope].starts();
        boolean any = false;
        for (int v : starts) {
            boolean plain = net.node[v].kind() != NodeKind.START_EVENT
                    || net.node[v].event().kind() == EventKind.NONE;
            if (plain) {
                begin(scope, v);
                any = true;
            }
        }
        if (!any) {
            endPath(scope);
        }
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

    boolean isEmpty(Inst inst) {
        return inst.open == 0
                && inst.pending == 0
                && (inst.size == 0
                        || (inst.tokens[0] >= net.spent && (inst.tokens[inst.size - 1] & World.CODE) < net.choice));
    }

    /** A task is done; its token is here, in the task itself if events are attached to it. */
    void done(Inst inst, int v) {
        leave(away(inst, v), v);
    }

    /** Takes the token away from a node; where it would go on. */
    private Inst away(Inst inst, int v) {
        if (inst.header == v && inst.parent != null) {
            Inst around = inst.parent;
            around.removeKid(inst);
            inst.gone = true;
            return around;
        }
        inst.remove(v);
        return inst;
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
            } else if (token < net.onFlow || (token & World.CODE) >= net.choice) {
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

    private void fail(Inst inst, int v) {
        if (!raise(inst, EventKind.ERROR, net.node[v].event().name())) {
            uncaught(inst);
        }
    }

    /** Throws an escalation; true if the thrower was interrupted. */
    private boolean escalate(Inst inst, int v) {
        Optional<String> code = net.node[v].event().name();
        int[] found = catcher(inst, EventKind.ESCALATION, code);
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
        int[] found = catcher(from, kind, code);
        if (found.length == 0) {
            return false;
        }
        Inst at = from;
        for (int up = 0; up < found[1]; up++) {
            at = Optional.ofNullable(at.parent).orElseThrow();
        }
        if (net.node[found[0]].kind() == NodeKind.BOUNDARY_EVENT) {
            boundary(at, found[0]);
        } else {
            eventStart(at, found[0]);
        }
        return true;
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

    /** A signal reaches everything that waits for it now. */
    void broadcast(int signal) {
        List<Inst> insts = new ArrayList<>();
        List<int[]> events = new ArrayList<>();
        hearers(world.top(), signal, insts, events);
        for (int i = 0; i < insts.size(); i++) {
            Inst inst = insts.get(i);
            int[] event = events.get(i);
            if (!isGone(inst) && (event[0] == NO_TOKEN || inst.has(event[0]))) {
                hear(inst, event);
            }
        }
    }

    static final int NO_TOKEN = -1;

    private void hear(Inst inst, int[] event) {
        int v = event[1];
        if (event[0] != NO_TOKEN) {
            inst.remove(event[0]);
            record(Happening.Kind.TRIGGERED, inst, v);
            leave(inst, v);
        } else if (net.node[v].kind() == NodeKind.BOUNDARY_EVENT) {
            boundary(inst, v);
        } else {
            eventStart(inst, v);
        }
    }

    private static boolean isGone(Inst inst) {
        for (Inst at = inst; at != null; at = at.parent) {
            if (at.gone) {
                return true;
            }
        }
        return false;
    }

    private void hearers(Inst inst, int signal, List<Inst> insts, List<int[]> events) {
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
                    events.add(new int[] {NO_TOKEN, e});
                }
            }
        }
        if (inst.scope >= 0 && !inst.has(net.interrupted)) {
            for (int s : net.scope[inst.scope].eventStarts()) {
                if (net.signal[s] == signal && mayCome(inst, s)) {
                    insts.add(inst);
                    events.add(new int[] {NO_TOKEN, s});
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
