package org.amtsweg.verifier.path;

import java.util.Optional;

/** A rule about the order of things (<i>Reihenfolgeregel</i>), as a finite automaton over events. */
interface Automaton {

    /** A memory from which nothing is bad any more. */
    int DONE = -1;

    /** The rule of the data file. */
    String rule();

    default int start() {
        return 0;
    }

    /** {@code outcome}: what was chosen, where a task is completed that offers outcomes. */
    int next(int memory, Event event, Optional<String> outcome);

    boolean isBad(int memory);

    default boolean isBadAtEnd(int memory) {
        return isBad(memory);
    }
}
