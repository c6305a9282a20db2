package org.amtsweg.verifier.space;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Soundness;
import org.amtsweg.verifier.Trace;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.Collaboration;
import org.amtsweg.verifier.flow.FlowNode;

/** The states that processes can be in, and the moves between them (<i>Zustandsraum</i>). State 0 is the state before the start. */
public final class StateSpace {

    private StateSpace() {}

    /** Searches until all states are found or a bound is reached. */
    public static StateSpace explore(
            Collaboration collaboration, CalledProcesses called, Semantics semantics, Bounds bounds) {
        throw new UnsupportedOperationException("being built");
    }

    /** How many states were found. */
    public int states() {
        throw new UnsupportedOperationException("being built");
    }

    /** How many moves between them were found. */
    public long moves() {
        throw new UnsupportedOperationException("being built");
    }

    /** All states were found: no bound was reached and everything in the model is covered. */
    public boolean isComplete() {
        throw new UnsupportedOperationException("being built");
    }

    /** What the search does not cover; if there is any, nothing was searched and state 0 has no moves. */
    public List<FlowNode> notCovered() {
        throw new UnsupportedOperationException("being built");
    }

    public Soundness soundness() {
        throw new UnsupportedOperationException("being built");
    }

    /** The moves out of a state; computed anew at each call. */
    public List<Move> movesFrom(int state) {
        throw new UnsupportedOperationException("being built");
    }

    /** Everything has come to its end. */
    public boolean isFinal(int state) {
        throw new UnsupportedOperationException("being built");
    }

    /** Tokens wait, and something from outside may come; otherwise the next choice of a gateway is due. By the standard's rules always true. */
    public boolean isWaiting(int state) {
        throw new UnsupportedOperationException("being built");
    }

    /** The nodes at which tokens stand, with those of called processes as {@code call/node}; a node with two tokens twice. Sorted. */
    public List<String> marking(int state) {
        throw new UnsupportedOperationException("being built");
    }

    /** A shortest way from the start to a state. */
    public Trace traceTo(int state) {
        throw new UnsupportedOperationException("being built");
    }

    /** A shortest way that the monitor calls bad. Empty is a proof only if {@link #isComplete()}. */
    public Optional<Trace> search(Monitor monitor) {
        throw new UnsupportedOperationException("being built");
    }

    /** A shortest way on which {@code goal} happens although {@code via} has not happened before. */
    public Optional<Trace> reachesWithout(Predicate<Happening> goal, Predicate<Happening> via) {
        throw new UnsupportedOperationException("being built");
    }

    /** A shortest way on which {@code goal} happens after {@code from} with no {@code via} between the latest {@code from} and it. */
    public Optional<Trace> reachesWithout(
            Predicate<Happening> from, Predicate<Happening> goal, Predicate<Happening> via) {
        throw new UnsupportedOperationException("being built");
    }

    /** A shortest way on which the process ends although {@code due} has not happened since the latest {@code from}. */
    public Optional<Trace> endsWithout(Predicate<Happening> from, Predicate<Happening> due) {
        throw new UnsupportedOperationException("being built");
    }
}
