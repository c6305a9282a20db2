package org.amtsweg.verifier.path;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amtsweg.verifier.space.Happening;
import org.amtsweg.verifier.space.Monitor;

/**
 * Lets an automaton watch the ways of a state space (<i>Beobachter</i>). Where a clerk chooses, it follows every choice at once; choices that a later branch
 * contradicts are dropped. A way on which no choice is left cannot be walked and is never bad.
 *
 * <p>What it knows is a sorted set of pairs: what the automaton remembers after one series of choices, and the number of that series.
 */
final class Watch implements Monitor {

    private static final long[] NONE = {};

    private final Automaton automaton;
    private final Outcomes outcomes;
    private final Map<LongBuffer, Integer> codes = new HashMap<>();
    private final List<long[]> minds = new ArrayList<>();

    Watch(Automaton automaton, Outcomes outcomes) {
        this.automaton = automaton;
        this.outcomes = outcomes;
        code(new long[] {pair(automaton.start(), Choices.NOTHING)});
    }

    private static long pair(int memory, int chosen) {
        return ((long) memory << 32) | chosen;
    }

    private static int memory(long pair) {
        return (int) (pair >> 32);
    }

    @Override
    public int initial() {
        return 0;
    }

    @Override
    public int after(int memory, Happening happening) {
        return outcomes.matters(happening) ? after(memory, outcomes.event(happening)) : memory;
    }

    /** The number after an event, computed anew; whoever asks often remembers the answer. */
    int after(int memory, Event event) {
        return code(next(minds.get(memory), event));
    }

    private long[] next(long[] all, Event event) {
        long[] next = NONE;
        for (long pair : all) {
            for (Choices.Next choice : outcomes.choices().after((int) pair, event)) {
                int memory = automaton.next(memory(pair), event, choice.outcome());
                // What can no longer turn bad need not be followed.
                if (memory != Automaton.DONE) {
                    next = with(next, pair(memory, choice.chosen()));
                }
            }
        }
        return next;
    }

    private static long[] with(long[] sorted, long pair) {
        int found = Arrays.binarySearch(sorted, pair);
        if (found >= 0) {
            return sorted;
        }
        int place = -found - 1;
        long[] more = new long[sorted.length + 1];
        System.arraycopy(sorted, 0, more, 0, place);
        more[place] = pair;
        System.arraycopy(sorted, place, more, place + 1, sorted.length - place);
        return more;
    }

    private int code(long[] set) {
        LongBuffer key = LongBuffer.wrap(set);
        Integer old = codes.get(key);
        if (old != null) {
            return old;
        }
        int code = minds.size();
        codes.put(key, code);
        minds.add(set);
        return code;
    }

    /** Nothing that comes after can be bad. */
    boolean isOver(int memory) {
        return minds.get(memory).length == 0;
    }

    @Override
    public boolean isBad(int memory) {
        for (long pair : minds.get(memory)) {
            if (automaton.isBad(memory(pair))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isBadAtEnd(int memory) {
        for (long pair : minds.get(memory)) {
            if (automaton.isBadAtEnd(memory(pair))) {
                return true;
            }
        }
        return false;
    }
}
