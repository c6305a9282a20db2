package org.amtsweg.verifier.migration;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.verifier.flow.FlowNode;

/** How much an element of the new model is like one of the old (<i>Ähnlichkeit</i>), where their ids differ. */
final class Likeness {

    /** Its name is the same, or two other things are. */
    static final int ENOUGH = 3;

    private Likeness() {}

    static int of(FlowNode old, FlowNode next) {
        int points = 0;
        if (!old.name().isEmpty() && old.name().equals(next.name())) {
            points += 3;
        }
        points += same(old.camunda("formRef"), next.camunda("formRef"));
        points += same(old.camunda("candidateGroups"), next.camunda("candidateGroups"));
        points += same(old.property("amtsweg.outcomes"), next.property("amtsweg.outcomes"));
        points += same(old.property("amtsweg.state"), next.property("amtsweg.state"));
        points += share(before(old), before(next)) + share(after(old), after(next));
        return points;
    }

    private static int same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other) ? 1 : 0;
    }

    private static int share(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.isEmpty() ? 0 : 1;
    }

    private static Set<String> before(FlowNode node) {
        Set<String> ids = new HashSet<>();
        node.incoming().forEach(flow -> ids.add(flow.source().id()));
        return ids;
    }

    private static Set<String> after(FlowNode node) {
        Set<String> ids = new HashSet<>();
        node.outgoing().forEach(flow -> ids.add(flow.target().id()));
        return ids;
    }
}
