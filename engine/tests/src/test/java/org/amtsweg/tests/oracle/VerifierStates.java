package org.amtsweg.tests.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.amtsweg.verifier.space.Move;
import org.amtsweg.verifier.space.StateSpace;

/** The wait states that the verifier says the engine gets into, up to the same number of steps; choices of gateways are no steps. */
final class VerifierStates {

    private VerifierStates() {}

    static EngineStates.Found find(StateSpace space, int depth) {
        Set<List<String>> markings = new HashSet<>();
        Set<List<String>> hangs = new HashSet<>();
        Set<Integer> seen = new HashSet<>();
        List<Integer> level = new ArrayList<>();
        for (Move move : space.movesFrom(0)) {
            settle(space, move.target(), seen, level);
        }
        for (int i = 0; i <= depth; i++) {
            List<Integer> next = new ArrayList<>();
            for (int state : level) {
                markings.add(space.marking(state));
                List<Move> moves = space.movesFrom(state);
                if (moves.isEmpty() && !space.isFinal(state)) {
                    hangs.add(space.marking(state));
                }
                for (Move move : moves) {
                    settle(space, move.target(), seen, next);
                }
            }
            level = next;
        }
        return new EngineStates.Found(markings, hangs);
    }

    /** Goes on until everything waits. */
    private static void settle(StateSpace space, int state, Set<Integer> seen, List<Integer> waiting) {
        if (!seen.add(state)) {
            return;
        }
        if (space.isWaiting(state)) {
            waiting.add(state);
        } else {
            space.movesFrom(state).forEach(move -> settle(space, move.target(), seen, waiting));
        }
    }
}
