package org.amtsweg.verifier.space;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowEvent;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.flow.SequenceFlow;

/**
 * Processes as tables of numbers: nodes, flows and scopes, those of called processes included. Built by {@link NetBuilder}, then only read.
 *
 * <p>Tokens are numbers too: {@code v} at node {@code v}; {@code onFlow + f} on flow {@code f} or, by the engine's rules, waiting at the join behind it;
 * the others are notes, which do not count as tokens, or what has still to be run.
 */
final class Net {

    final List<FlowProcess> processes;
    final FlowNode[] node;
    final SequenceFlow[] flow;
    final Scope[] scope;
    final int[] rootScope;

    final Op[] op;
    final int[] flowTarget;
    final int[][] in;
    final int[][] out;
    /** The sets of flows that may be taken when a node is left. */
    final int[][][] options;
    /** The node of the sub-process that a node is in, or -1. */
    final int[] owner;
    /** The scope that a node opens, or -1. */
    final int[] opens;

    final int[][] boundary;
    /** Messages, by their index, that a node sends and that it may receive; and whether one may come from outside. */
    final int[][] sends;

    final int[][] receives;
    final boolean[] open;
    /** How often a waiting event that does not interrupt may come: once, again and again, or again and again without effect on others. */
    final Repeat[] repeat;
    /** By event that may come again without effect on others: the nodes its tokens can be at; otherwise empty. */
    final boolean[][] region;
    /** By node that catches or throws signals: a number for its name; otherwise -1. */
    final int[] signal;
    /** Nodes that only an event leads to whose tokens meet no others. */
    final boolean[] aside;

    final int[] linkTarget;
    /** By node: for an inclusive join, from which nodes it can be reached by the engine's reckoning, or over which of its flows by the standard's. */
    final boolean[][] reachedFrom;

    final int[][] reachedOver;
    /** Events that catch errors which nothing drawn inside them throws. */
    final int[] unexplained;
    /** The index of the process that a node is in; -1 in called processes. */
    final int[] home;

    final List<FlowNode> notCovered;

    final int onFlow;
    final int spent;
    final int ended;
    final int interrupted;
    final int choice;
    final int toEnter;
    final int toLeave;
    final int message;
    final int inexact;
    final int before;

    /** How often an event that interrupts nothing may come while its activity is open. */
    enum Repeat {
        ONCE,
        AGAIN,
        AGAIN_ASIDE,
        /** As often as others here send the message. */
        BY_MESSAGE
    }

    /** A process or the inside of an activity: what starts with it, and the start events of its event sub-processes. */
    static final class Scope {

        private final int[] starts;
        private final int[] eventStarts;

        private final int neverBegins;

        Scope(int[] starts, int[] eventStarts, int neverBegins) {
            this.starts = starts;
            this.eventStarts = eventStarts;
            this.neverBegins = neverBegins;
        }

        /** A start event that only an event sub-process could have; -1 if there is none. */
        int neverBegins() {
            return neverBegins;
        }

        int[] starts() {
            return starts;
        }

        int[] eventStarts() {
            return eventStarts;
        }
    }

    Net(NetBuilder from) {
        processes = from.processes;
        node = from.nodes.toArray(FlowNode[]::new);
        flow = from.flows.toArray(SequenceFlow[]::new);
        scope = from.scopes.toArray(Scope[]::new);
        rootScope = from.rootScope;
        op = from.op;
        flowTarget = from.flowTarget;
        in = from.in;
        out = from.out;
        options = from.options;
        owner = from.owner;
        opens = from.opens;
        boundary = from.boundary;
        sends = from.sends;
        receives = from.receives;
        open = from.open;
        repeat = from.repeat;
        region = from.region;
        signal = from.signal;
        aside = from.aside;
        linkTarget = from.linkTarget;
        reachedFrom = from.reachedFrom;
        reachedOver = from.reachedOver;
        unexplained = from.unexplained;
        home = from.home;
        notCovered = List.copyOf(from.notCovered);
        int n = node.length;
        onFlow = n;
        spent = onFlow + flow.length;
        ended = spent + n;
        interrupted = ended + n;
        choice = interrupted + 1;
        toEnter = choice + n;
        toLeave = toEnter + flow.length;
        message = toLeave + n;
        inexact = message + from.messageCount;
        before = inexact + 1;
    }

    /** Catches an error or escalation of this code. */
    boolean catches(int v, EventKind kind, Optional<String> code) {
        FlowEvent event = node[v].event();
        return event.kind() == kind && (event.name().isEmpty() || event.name().equals(code));
    }

    /** The activity that an event is attached to, or -1. */
    int host(int v) {
        for (int each = 0; each < boundary.length; each++) {
            for (int event : boundary[each]) {
                if (event == v) {
                    return each;
                }
            }
        }
        return -1;
    }

    /** With what a process may begin: each entry one start event, or all nodes that begin by themselves. Empty if only messages of others start it. */
    int[][] beginnings(int process) {
        int[] starts = scope[rootScope[process]].starts();
        boolean events = Arrays.stream(starts).anyMatch(v -> node[v].kind() == NodeKind.START_EVENT || instantiates(v));
        if (!events) {
            return starts.length == 0 ? new int[0][] : new int[][] {starts};
        }
        return Arrays.stream(starts)
                .filter(v -> open[v])
                .mapToObj(v -> new int[] {v})
                .toArray(int[][]::new);
    }

    private boolean instantiates(int v) {
        return node[v].attribute("instantiate").equals(Optional.of("true"));
    }

    boolean isNote(int code) {
        return code >= spent && code < choice;
    }

    boolean isJoin(int v) {
        return (op[v] == Op.PARALLEL || op[v] == Op.INCLUSIVE) && in[v].length > 1;
    }

    /** The node where a token stands or will be next; only for tokens. */
    int place(int code) {
        if (code < onFlow) {
            return code;
        }
        if (code < spent) {
            return flowTarget[code - onFlow];
        }
        return code < toEnter ? code - choice : code < toLeave ? flowTarget[code - toEnter] : code - toLeave;
    }
}
