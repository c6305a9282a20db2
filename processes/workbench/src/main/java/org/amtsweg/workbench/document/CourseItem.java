package org.amtsweg.workbench.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amtsweg.verifier.flow.FlowNode;

/**
 * What a citizen reads as one point of the course (<i>Punkt im Verlauf</i>): one sentence, or several that belong together because they come only in
 * some cases and in the same block.
 */
record CourseItem(boolean always, List<CourseItem.Line> lines) {

    /** A sentence, and what is asked for at this moment. */
    record Line(String sentence, Optional<Asked> asked) {}

    CourseItem {
        lines = List.copyOf(lines);
    }

    /** Asides are left out; so is what was just said in the same words. */
    static List<CourseItem> in(
            List<Course.Stop> course,
            Function<Course.Stop, Optional<String>> sentence,
            Function<Course.Stop, Optional<Asked>> request) {
        List<CourseItem> items = new ArrayList<>();
        Optional<FlowNode> place = Optional.empty();
        for (Course.Stop stop : course) {
            Line line = new Line(sentence.apply(stop).orElse(""), request.apply(stop));
            boolean tells = !line.sentence().isEmpty() || line.asked().isPresent();
            if (stop.way() != Course.Way.ASIDE && tells) {
                add(
                        items,
                        stop.way() == Course.Way.ALWAYS,
                        line,
                        place.equals(stop.scene().call()));
                place = stop.scene().call();
            }
        }
        return items;
    }

    private static void add(List<CourseItem> items, boolean always, Line line, boolean samePlace) {
        CourseItem last = items.isEmpty() ? new CourseItem(always, List.of()) : items.get(items.size() - 1);
        boolean said = last.lines().stream().anyMatch(line::equals);
        if (said && (last.always() || samePlace)) {
            return;
        }
        if (items.isEmpty() || always || last.always() || !samePlace) {
            items.add(new CourseItem(always, List.of(line)));
        } else {
            List<Line> lines = new ArrayList<>(last.lines());
            lines.add(line);
            items.set(items.size() - 1, new CourseItem(false, lines));
        }
    }
}
