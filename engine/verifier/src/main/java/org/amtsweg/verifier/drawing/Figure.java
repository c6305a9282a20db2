package org.amtsweg.verifier.drawing;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something with coordinates (<i>Figur</i>): the BPMN element, its words and where it lies. */
sealed interface Figure {

    Thing thing();

    Box box();

    /** A node, a container or an artifact. */
    record Shape(Thing thing, Box box, Optional<Box> label, boolean expanded, boolean horizontal) implements Figure {}

    /** A connection along at least two points. */
    record Edge(Thing thing, List<Point> points, Optional<Box> label, Ends ends) implements Figure {
        public Edge {
            points = List.copyOf(points);
        }

        @Override
        public Box box() {
            Box box = Box.around(points.get(0));
            for (Point point : points) {
                box = box.and(Box.around(point));
            }
            return box;
        }
    }

    /** What stands at the ends of a connection. */
    record Ends(boolean conditional, boolean standard, boolean arrowAtStart, boolean arrowAtEnd, boolean envelope) {}

    /** The BPMN element behind a figure: id, type such as {@code userTask}, name, traits such as {@code timer} or {@code loop}. */
    record Thing(String id, String type, String name, Set<String> traits) {
        public Thing {
            traits = Collections.unmodifiableSet(new LinkedHashSet<>(traits));
        }

        boolean has(String trait) {
            return traits.contains(trait);
        }

        boolean isEvent() {
            return type.endsWith("Event");
        }

        boolean isGateway() {
            return type.endsWith("Gateway");
        }

        boolean isSubProcess() {
            return Set.of("subProcess", "adHocSubProcess", "transaction").contains(type);
        }

        boolean isActivity() {
            return isSubProcess()
                    || type.equals("task")
                    || (type.endsWith("Task") && !type.startsWith("global"))
                    || type.equals("callActivity");
        }

        boolean isPool() {
            return type.equals("participant");
        }

        /** Whether its name stands beside it rather than in it. */
        boolean isLabelledOutside() {
            return isEvent() || isGateway() || type.startsWith("data");
        }
    }
}
