package org.amtsweg.verifier.space;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks all ways of a state space together with a monitor, nearest first, until the monitor complains. */
final class PathSearch {

    private record Point(int state, int memory) {}

    private record Arrival(
            @Nullable Arrival from, Point point, @Nullable Move move) {}

    private final StateSpace space;
    private final Monitor monitor;
    private final Map<Integer, List<Move>> moves = new HashMap<>();

    PathSearch(StateSpace space, Monitor monitor) {
        this.space = space;
        this.monitor = monitor;
    }

    Optional<CounterExample> run() {
        Arrival start = new Arrival(null, new Point(0, monitor.initial()), null);
        ArrayDeque<Arrival> open = new ArrayDeque<>(List.of(start));
        Set<Point> seen = new HashSet<>(List.of(start.point()));
        while (!open.isEmpty()) {
            Arrival at = open.removeFirst();
            for (Move move : moves.computeIfAbsent(at.point().state(), space::movesFrom)) {
                int memory = at.point().memory();
                Optional<Happening> bad = Optional.empty();
                for (Happening happening : move.happenings()) {
                    memory = monitor.after(memory, happening);
                    if (bad.isEmpty() && monitor.isBad(memory)) {
                        bad = Optional.of(happening);
                    }
                }
                Arrival next = new Arrival(at, new Point(move.target(), memory), move);
                if (bad.isEmpty() && space.isFinal(move.target()) && monitor.isBadAtEnd(memory)) {
                    bad = last(path(next));
                }
                if (bad.isPresent()) {
                    return Optional.of(new CounterExample(space.trace(path(next)), bad.get()));
                }
                if (seen.add(next.point())) {
                    open.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Happening> last(List<Move> path) {
        return path.stream().flatMap(move -> move.happenings().stream()).reduce((before, after) -> after);
    }

    private static List<Move> path(Arrival end) {
        List<Move> path = new ArrayList<>();
        for (@Nullable Arrival at = end; at != null; at = at.from()) {
            if (at.move() != null) {
                path.add(0, at.move());
            }
        }
        return path;
    }
}
