package org.amtsweg.verifier.path;

import java.util.Optional;
import org.amtsweg.verifier.space.CounterExample;
import org.amtsweg.verifier.space.StateSpace;

/** Asks whether ways are bad for an automaton, and only then for a shortest one (<i>Suche nach Gegenbeispielen</i>). */
final class Search {

    private final StateSpace space;
    private final Outcomes outcomes;
    private final Ways ways;

    Search(StateSpace space, Outcomes outcomes) {
        this.space = space;
        this.outcomes = outcomes;
        this.ways = new Ways(space, outcomes);
    }

    boolean isComplete() {
        return space.isComplete();
    }

    boolean finds(Automaton automaton) {
        return ways.hasBad(new Watch(automaton, outcomes));
    }

    /** A shortest way that is bad. */
    Optional<CounterExample> shortest(Automaton automaton) {
        return finds(automaton) ? space.search(new Watch(automaton, outcomes)) : Optional.empty();
    }
}
