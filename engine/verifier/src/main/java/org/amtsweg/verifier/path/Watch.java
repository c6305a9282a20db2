package org.amtsweg.verifier.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.path.Outcomes.Chosen;
import org.amtsweg.verifier.space.Happening;
import org.amtsweg.verifier.space.Monitor;

/**
 * Lets an automaton watch the ways of a state space (<i>Beobachter</i>). Where a clerk chooses, it follows every choice at once; choices that a later branch
 * contradicts are dropped. A way on which no choice is left cannot be walked and is never bad.
 */
final class Watch implements Monitor {

    /** What the automaton remembers after one series of choices. */
    private record Mind(int memory, Chosen chosen) {}

    private final Automaton automaton;
    private final Outcomes outcomes;
    private final Map<Set<Mind>, Integer> codes = new HashMap<>();
    private final List<Set<Mind>> minds = new ArrayList<>();

    Watch(Automaton automaton, Outcomes outcomes) {
        this.automaton = automaton;
        this.outcomes = outcomes;
        code(Set.of(new Mind(automaton.start(), Chosen.NOTHING)));
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

    private Set<Mind> next(Set<Mind> all, Event event) {
        Set<Mind> next = new LinkedHashSet<>();
        List<String> choices = outcomes.choices(event);
        boolean call = event.entered() && event.role().node().kind() == NodeKind.CALL_ACTIVITY;
        for (Mind mind : all) {
            if (!outcomes.isPossible(event, mind.chosen())) {
                continue;
            }
            if (choices.isEmpty()) {
                Chosen chosen = call ? mind.chosen().without(event.path() + "/") : mind.chosen();
                next.add(new Mind(step(mind.memory(), event, Optional.empty()), chosen));
            }
            for (String choice : choices) {
                next.add(new Mind(
                        step(mind.memory(), event, Optional.of(choice)),
                        mind.chosen().with(event.path(), choice)));
            }
        }
        return next;
    }

    private int step(int memory, Event event, Optional<String> outcome) {
        return memory == Automaton.DONE ? memory : automaton.next(memory, event, outcome);
    }

    private int code(Set<Mind> set) {
        Integer old = codes.get(set);
        if (old != null) {
            return old;
        }
        int code = minds.size();
        codes.put(set, code);
        minds.add(set);
        return code;
    }

    @Override
    public boolean isBad(int memory) {
        return minds.get(memory).stream()
                .anyMatch(mind -> mind.memory() != Automaton.DONE && automaton.isBad(mind.memory()));
    }

    @Override
    public boolean isBadAtEnd(int memory) {
        return minds.get(memory).stream()
                .anyMatch(mind -> mind.memory() != Automaton.DONE && automaton.isBadAtEnd(mind.memory()));
    }
}
