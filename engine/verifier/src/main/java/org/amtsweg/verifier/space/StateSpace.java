package org.amtsweg.verifier.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Soundness;
import org.amtsweg.verifier.Trace;
import org.amtsweg.verifier.Verdict;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.Collaboration;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.jspecify.annotations.Nullable;

/**
 * The states that processes can be in, and the moves between them (<i>Zustandsraum</i>). State 0 is the state before the start; the others are numbered to
 * {@link #states()}, nearest first.
 */
public final class StateSpace {

    private final Explorer found;
    private final Semantics semantics;
    private final Proof proof;

    private StateSpace(Explorer found, Semantics semantics) {
        this.found = found;
        this.semantics = semantics;
        this.proof = new Proof(found);
    }

    /** Searches until all states are found or a bound is reached. */
    public static StateSpace explore(
            Collaboration collaboration, CalledProcesses called, Semantics semantics, Bounds bounds) {
        Net net = NetBuilder.build(collaboration, called, semantics);
        return new StateSpace(Explorer.explore(net, bounds, semantics), semantics);
    }

    /** How many states were found, without the one before the start. */
    public int states() {
        return found.states() - 1;
    }

    /** How many moves between them were found. */
    public int moves() {
        return found.moves - (found.first[1] - found.first[0]);
    }

    /** All states were found: no bound was reached and everything in the model is covered. */
    public boolean isComplete() {
        return found.complete;
    }

    /** What the search does not cover; if there is any, nothing was searched and state 0 has no moves. */
    public List<FlowNode> notCovered() {
        return found.net.notCovered;
    }

    /** What is proved of one of the processes. */
    public Soundness soundness(FlowProcess process) {
        return proof.soundness(index(process));
    }

    /** Why a property does not hold: at most one reason for each, and all activities that never run. */
    public List<Violation> violations(FlowProcess process) {
        List<Violation> violations = new ArrayList<>();
        int p = index(process);
        if (!notCovered().isEmpty()) {
            return violations;
        }
        proof.stuck()
                .ifPresent(state -> violations.add(new Violation(
                        found.first[state] == found.first[state + 1]
                                ? Violation.Property.HANG
                                : Violation.Property.LIVELOCK,
                        nodeAt(state, process),
                        Optional.of(traceTo(state)))));
        at(found.improper[p], Violation.Property.IMPROPER_COMPLETION).ifPresent(violations::add);
        at(found.unsafe[p], Violation.Property.UNSAFE).ifPresent(violations::add);
        if (proof.soundness(p).noDeadActivities() == Verdict.VIOLATED) {
            proof.neverEntered(p)
                    .forEach(v -> violations.add(
                            new Violation(Violation.Property.DEAD, found.net.node[v], Optional.empty())));
        }
        return violations;
    }

    private Optional<Violation> at(int @Nullable [] place, Violation.Property property) {
        if (place == null) {
            return Optional.empty();
        }
        List<Move> path = pathTo(place[0]);
        path.add(movesFrom(place[0]).get(place[1]));
        return Optional.of(new Violation(property, found.net.node[place[2]], Optional.of(trace(path))));
    }

    /** A node of the process where a token stands; of any process if none stands there. */
    private FlowNode nodeAt(int state, FlowProcess process) {
        List<FlowNode> places = tokens(state);
        return places.stream()
                .filter(node -> process.nodes().anyMatch(own -> own == node))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .orElse(found.net.node[0]);
    }

    private int index(FlowProcess process) {
        int index = found.net.processes.indexOf(process);
        if (index < 0) {
            throw new IllegalArgumentException("Not a process of this state space: " + process.id());
        }
        return index;
    }

    /** The moves out of a state; computed anew at each call. */
    public List<Move> movesFrom(int state) {
        if (!notCovered().isEmpty()) {
            return List.of();
        }
        Recorder recorder = new Recorder(found.net);
        Mover mover = new Mover(found.net, found.bounds, semantics, recorder);
        mover.at(found.store.arena(), found.store.from(state), found.store.to(state));
        List<Move> moves = new ArrayList<>();
        while (mover.next()) {
            List<Happening> happenings = recorder.take();
            if (!mover.player().cut) {
                mover.world().write();
                int target =
                        found.store.find(mover.world().words(), mover.world().length());
                if (target >= 0) {
                    moves.add(new Move(target, happenings));
                }
            }
        }
        return moves;
    }

    /** Everything has come to its end. */
    public boolean isFinal(int state) {
        return found.isFinal(state);
    }

    /** Tokens wait, and something from outside may come; otherwise the next choice of a gateway is due. By the standard's rules always true. */
    public boolean isWaiting(int state) {
        return !world(state).isUnrest();
    }

    /** From here the end can be reached. Where a bound was met, also when that is only not ruled out. */
    public boolean canEnd(int state) {
        return !proof.doomed()[state];
    }

    /** The nodes at which tokens stand, with those of called processes as {@code call/node}; a node with two tokens twice. Sorted. */
    public List<String> marking(int state) {
        return new Places(found.net, world(state)).paths();
    }

    private List<FlowNode> tokens(int state) {
        return new Places(found.net, world(state)).nodes();
    }

    private World world(int state) {
        World world = new World(found.net);
        world.read(found.store.arena(), found.store.from(state), found.store.to(state));
        return world;
    }

    /** A shortest way from the start to a state. */
    public Trace traceTo(int state) {
        return trace(pathTo(state));
    }

    /** The way of moves to a state, each from the target of the one before, the first from state 0. */
    public Trace trace(List<Move> path) {
        int end = path.isEmpty() ? 0 : path.get(path.size() - 1).target();
        return Traces.of(path, new Places(found.net, world(end)));
    }

    private List<Move> pathTo(int state) {
        List<Integer> states = new ArrayList<>();
        for (int s = state; s != 0; s = found.parent[s]) {
            states.add(0, s);
        }
        List<Move> path = new ArrayList<>();
        int from = 0;
        for (int to : states) {
            path.add(movesFrom(from).stream()
                    .filter(move -> move.target() == to)
                    .findFirst()
                    .orElseThrow());
            from = to;
        }
        return path;
    }

    /** A shortest way that the monitor calls bad. Empty is a proof only if {@link #isComplete()}. */
    public Optional<CounterExample> search(Monitor monitor) {
        return new PathSearch(this, monitor).run();
    }

    /** A shortest way on which {@code goal} happens although {@code via} has not happened before. */
    public Optional<Trace> reachesWithout(Predicate<Happening> goal, Predicate<Happening> via) {
        return search(Monitors.without(goal, via)).map(CounterExample::trace);
    }

    /** A shortest way on which {@code goal} happens after {@code from} with no {@code via} between the latest {@code from} and it. */
    public Optional<Trace> reachesWithout(
            Predicate<Happening> from, Predicate<Happening> goal, Predicate<Happening> via) {
        return search(Monitors.without(from, goal, via)).map(CounterExample::trace);
    }

    /** A shortest way on which the process ends although {@code due} has not happened since the latest {@code from}. */
    public Optional<Trace> endsWithout(Predicate<Happening> from, Predicate<Happening> due) {
        return search(Monitors.endWithout(from, due)).map(CounterExample::trace);
    }

    @Override
    public String toString() {
        return found.net.processes.stream().map(FlowProcess::id).collect(Collectors.joining(", ")) + ": " + states()
                + " states";
    }
}
