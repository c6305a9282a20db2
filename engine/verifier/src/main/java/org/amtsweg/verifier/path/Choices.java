package org.amtsweg.verifier.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.path.Outcomes.Chosen;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen on the ways through a process, as numbers (<i>Wahlfolgen</i>). What may follow is the same for every rule, so it is worked out once for all of
 * them.
 */
final class Choices {

    /** The number of the way on which nothing was chosen yet. */
    static final int NOTHING = 0;

    /** One way to go on: the outcome that is chosen now, if one is, and what is then chosen in all. */
    record Next(Optional<String> outcome, int chosen) {}

    private final Outcomes outcomes;
    private final List<Chosen> all = new ArrayList<>();
    private final Map<Chosen, Integer> numbers = new HashMap<>();
    /** By event, then by the number of what was chosen before; null where nobody asked yet. */
    private final IdentityHashMap<Event, List<@Nullable List<Next>>> known = new IdentityHashMap<>();

    Choices(Outcomes outcomes) {
        this.outcomes = outcomes;
        number(Chosen.NOTHING);
    }

    /** All ways to go on after an event; none if it contradicts what was chosen. */
    List<Next> after(int chosen, Event event) {
        List<@Nullable List<Next>> row = known.computeIfAbsent(event, any -> new ArrayList<>());
        while (row.size() <= chosen) {
            row.add(null);
        }
        List<Next> next = row.get(chosen);
        if (next == null) {
            next = next(all.get(chosen), event);
            row.set(chosen, next);
        }
        return next;
    }

    private List<Next> next(Chosen before, Event event) {
        if (!outcomes.isPossible(event, before)) {
            return List.of();
        }
        List<String> offered = outcomes.offered(event);
        if (offered.isEmpty()) {
            boolean call = event.entered() && event.role().node().kind() == NodeKind.CALL_ACTIVITY;
            Chosen chosen = call ? before.without(event.path() + "/") : before;
            return List.of(new Next(Optional.empty(), number(chosen)));
        }
        List<Next> next = new ArrayList<>();
        for (String outcome : offered) {
            next.add(new Next(Optional.of(outcome), number(before.with(event.path(), outcome))));
        }
        return next;
    }

    private int number(Chosen chosen) {
        return numbers.computeIfAbsent(chosen, each -> {
            all.add(each);
            return all.size() - 1;
        });
    }
}
