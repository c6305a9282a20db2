package org.amtsweg.testkit.suggestion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.form.Form;
import org.amtsweg.testkit.suggestion.Chooser.Branch;
import org.amtsweg.testkit.coverage.Target;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.space.Happening;
import org.amtsweg.verifier.space.Move;
import org.amtsweg.verifier.space.StateSpace;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shortest ways to what is not covered (<i>Wegsuche</i>): walks the state space nearest first, together with the values that conditions need, and leaves out
 * what contradicts itself.
 *
 * <p>Knows nothing of the length of deadlines: whether a way can really be gone is shown by trying it.
 */
final class WayFinder {

    private static final int MOST_POINTS = 60_000;
    private static final int ALTERNATIVES = 4;

    private record Point(int state, Memory memory) {}

    /** How a point was reached first. */
    private record Arrival(
            @Nullable Arrival from, Point point, Way.@Nullable Leg leg) {}

    private final StateSpace space;
    private final Chooser usual;
    private final Chooser any;
    private final Goals goals;
    private final Map<Integer, List<Move>> moves = new HashMap<>();
    private final Map<Target, List<Way>> found = new LinkedHashMap<>();

    WayFinder(Landscape landscape, Variables variables, Optional<Form> applied) {
        this.space = landscape.space();
        this.usual = new Chooser(landscape, variables, applied, true);
        this.any = new Chooser(landscape, variables, applied, false);
        this.goals = new Goals(landscape, any.tables());
    }

    /** Up to four ways to each target, the shortest first; a target that no way leads to is missing. */
    Map<Target, List<Way>> find(Collection<Target> targets) {
        search(targets, usual, ALTERNATIVES);
        search(targets.stream().filter(target -> !found.containsKey(target)).toList(), any, 2);
        return found;
    }

    private void search(Collection<Target> targets, Chooser chooser, int most) {
        Set<Target> open = new LinkedHashSet<>(targets);
        Arrival start = new Arrival(null, new Point(0, Memory.EMPTY), null);
        Deque<Arrival> queue = new ArrayDeque<>(List.of(start));
        Set<Point> seen = new HashSet<>(List.of(start.point()));
        while (!queue.isEmpty() && !open.isEmpty() && seen.size() < MOST_POINTS) {
            Arrival at = queue.removeFirst();
            for (Move move : movesFrom(at.point().state())) {
                for (Branch branch : branches(chooser, at.point().memory(), move)) {
                    Arrival next = new Arrival(
                            at, new Point(move.target(), branch.memory()), new Way.Leg(move, branch.chosen()));
                    reached(next, at.point().memory(), open, most);
                    if (seen.add(next.point())) {
                        queue.add(next);
                    }
                }
            }
        }
    }

    private static List<Branch> branches(Chooser chooser, Memory memory, Move move) {
        List<Branch> branches = List.of(new Branch(memory, Map.of()));
        for (Happening happening : move.happenings()) {
            List<Branch> next = new ArrayList<>();
            branches.forEach(branch -> next.addAll(chooser.after(branch, happening)));
            branches = next;
        }
        return branches;
    }

    private void reached(Arrival arrival, Memory before, Set<Target> open, int most) {
        if (arrival.leg() == null) {
            return;
        }
        for (Goals.Reached reached : goals.of(arrival.leg().move(), before, arrival.point().memory())) {
            if (open.contains(reached.target())) {
                List<Way> ways = found.computeIfAbsent(reached.target(), t -> new ArrayList<>());
                ways.add(way(arrival, reached));
                if (ways.size() >= most) {
                    open.remove(reached.target());
                }
            }
        }
    }

    private static Way way(Arrival end, Goals.Reached reached) {
        List<Way.Leg> legs = new ArrayList<>();
        for (@Nullable Arrival at = end; at != null; at = at.from()) {
            if (at.leg() != null) {
                legs.add(0, at.leg());
            }
        }
        return new Way(legs, reached.memory(), reached.pause());
    }

    /** What goes on by itself is over before anybody can do anything. */
    private List<Move> movesFrom(int state) {
        return moves.computeIfAbsent(state, s -> {
            // What people do in the course of things before what comes from the side, as a withdrawal.
            List<Move> all = space.movesFrom(s).stream()
                    .sorted(Comparator.comparingInt(WayFinder::rank))
                    .toList();
            Optional<FlowNode> automatic = all.stream()
                    .map(WayFinder::first)
                    .filter(h -> h.kind() == Happening.Kind.COMPLETED && Landscape.isAutomatic(h.node()))
                    .map(Happening::node)
                    .findFirst();
            return automatic
                    .map(node -> all.stream()
                            .filter(m -> first(m).is(Happening.Kind.COMPLETED, node))
                            .toList())
                    .orElse(all);
        });
    }

    private static int rank(Move move) {
        return switch (first(move).kind()) {
            case COMPLETED -> 0;
            case CANCELLED -> 2;
            case ENTERED, TRIGGERED, TAKEN -> 1;
        };
    }

    private static Happening first(Move move) {
        return move.happenings().get(0);
    }

    /** Whether an event is a timer, for readers of a way. */
    static boolean isTimer(FlowNode node) {
        return node.event().kind() == EventKind.TIMER && node.kind() != NodeKind.END_EVENT;
    }
}
