package org.amtsweg.verifier.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amtsweg.verifier.space.Happening;
import org.amtsweg.verifier.space.Move;
import org.amtsweg.verifier.space.StateSpace;

/**
 * All ways of a state space with what matters on them, read once so that many automata can walk them quickly (<i>Wege</i>).
 *
 * <p>Says only whether there is a way that is bad; the shortest one is searched by the state space itself.
 */
final class Ways {

    private final List<Event> events = new ArrayList<>();
    private final Map<Event, Integer> numbers = new HashMap<>();
    private final List<int[]> targets = new ArrayList<>();
    private final List<int[][]> happened = new ArrayList<>();
    private final List<Boolean> end = new ArrayList<>();

    Ways(StateSpace space, Outcomes outcomes) {
        int last = 0;
        for (int state = 0; state <= last; state++) {
            List<Move> moves = space.movesFrom(state);
            int[] to = new int[moves.size()];
            int[][] on = new int[moves.size()][];
            for (int m = 0; m < moves.size(); m++) {
                to[m] = moves.get(m).target();
                on[m] = numbers(moves.get(m).happenings(), outcomes);
                last = Math.max(last, to[m]);
            }
            targets.add(to);
            happened.add(on);
            end.add(space.isFinal(state));
        }
    }

    private int[] numbers(List<Happening> happenings, Outcomes outcomes) {
        int[] relevant = new int[happenings.size()];
        int count = 0;
        for (Happening happening : happenings) {
            if (outcomes.matters(happening)) {
                Event event = outcomes.event(happening);
                relevant[count++] = numbers.computeIfAbsent(event, each -> {
                    events.add(each);
                    return events.size() - 1;
                });
            }
        }
        return Arrays.copyOf(relevant, count);
    }

    /** Whether some way is bad for the automaton. */
    boolean hasBad(Watch watch) {
        Table table = new Table(watch);
        if (watch.isBad(watch.initial())) {
            return true;
        }
        List<int[]> open = new ArrayList<>();
        Seen seen = new Seen();
        seen.add(0, watch.initial());
        open.add(new int[] {0, watch.initial()});
        while (!open.isEmpty()) {
            int[] at = open.remove(open.size() - 1);
            int[] to = targets.get(at[0]);
            for (int m = 0; m < to.length; m++) {
                int memory = at[1];
                for (int number : happened.get(at[0])[m]) {
                    memory = table.after(memory, number);
                    if (table.isBad(memory)) {
                        return true;
                    }
                }
                int target = to[m];
                if (seen.add(target, memory)) {
                    if (end.get(target) && watch.isBadAtEnd(memory)) {
                        return true;
                    }
                    if (!watch.isOver(memory)) {
                        open.add(new int[] {target, memory});
                    }
                }
            }
        }
        return false;
    }

    /** Pairs of state and memory that were met. */
    private static final class Seen {
        private long[] slots = new long[1024];
        private int size;

        boolean add(int state, int memory) {
            long key = (((long) state << 32) | memory) + 1;
            if (2 * ++size > slots.length) {
                long[] old = slots;
                slots = new long[old.length * 2];
                for (long each : old) {
                    if (each != 0) {
                        slots[place(each)] = each;
                    }
                }
            }
            int place = place(key);
            if (slots[place] == key) {
                size--;
                return false;
            }
            slots[place] = key;
            return true;
        }

        private int place(long key) {
            int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (slots.length - 1);
            while (slots[place] != 0 && slots[place] != key) {
                place = (place + 1) & (slots.length - 1);
            }
            return place;
        }
    }

    /** What the automaton answers, asked once for every memory and event. */
    private final class Table {
        private static final int UNKNOWN = -1;

        private final Watch watch;
        private final List<int[]> rows = new ArrayList<>();
        private final List<Boolean> bad = new ArrayList<>();

        Table(Watch watch) {
            this.watch = watch;
        }

        int after(int memory, int number) {
            grow(memory);
            int[] row = rows.get(memory);
            if (row[number] == UNKNOWN) {
                row[number] = watch.after(memory, events.get(number));
            }
            return row[number];
        }

        boolean isBad(int memory) {
            grow(memory);
            return bad.get(memory);
        }

        private void grow(int memory) {
            while (rows.size() <= memory) {
                int[] row = new int[events.size()];
                Arrays.fill(row, UNKNOWN);
                bad.add(watch.isBad(rows.size()));
                rows.add(row);
            }
        }
    }
}
