package org.amtsweg.testkit.suggestion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.verifier.flow.NodeKind;
import org.amtsweg.verifier.space.Happening;
import org.amtsweg.verifier.space.Move;

/**
 * A way to something that is not covered (<i>Weg</i>): what happens in order, with the values that were chosen on it.
 *
 * @param given the values that form and parameters must have from the start, by path
 * @param pause a deadline for which one waits before the last thing happens
 */
record Way(List<Leg> legs, Memory given, Optional<Pause> pause) {

    /** One move with the values that were chosen on it, by path without the calls around. */
    record Leg(Move move, Map<String, Optional<Object>> chosen) {

        /** What begins the move: behind an event-based gateway, the event that comes. */
        Happening stimulus() {
            return move.happenings().stream()
                    .filter(h -> h.kind() != Happening.Kind.CANCELLED && h.kind() != Happening.Kind.ENTERED)
                    .filter(h -> h.node().kind() != NodeKind.EVENT_BASED_GATEWAY)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("A move on which nothing happens"));
        }
    }

    /** Wait until the last day of a deadline, or until it is over. */
    record Pause(String deadline, boolean untilOver) {}

    Way {
        legs = List.copyOf(legs);
    }

    /** How the payment provider behaves in the whole scenario; empty if it is never asked. */
    Optional<Object> agreed() {
        return given.value(Chooser.AGREED);
    }
}
