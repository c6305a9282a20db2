package org.amtsweg.workbench.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.workbench.scaffold.Part.Flow;
import org.amtsweg.workbench.scaffold.Part.Node;

/**
 * The coordinates of a plan (<i>Anordnung der Zeichnung</i>), in the pixels of a modeler: from left to right, detours below, flows at right angles, labels beside what they name.
 */
final class Layout {

    /** A rectangle. */
    record Box(double x, double y, double width, double height) {

        double middleX() {
            return x + width / 2;
        }

        double middleY() {
            return y + height / 2;
        }

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }

    /** A corner of a flow. */
    record Point(double x, double y) {}

    private static final Set<String> GATEWAYS = Set.of("choice", "parallel", "race");
    private static final Set<String> EVENTS = Set.of("start", "end", "timer", "message", "boundary");
    private static final double MARGIN = 120;
    private static final double NARROW = 20;
    private static final double ROW = 130;
    private static final double LINE = 14;
    private static final double LETTER = 6.2;

    private final Plan plan;
    private final List<Double> lefts = new ArrayList<>();
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, List<Point>> ways = new HashMap<>();
    private double top;

    private Layout(Plan plan) {
        this.plan = plan;
    }

    static Layout of(Plan plan) {
        Layout layout = new Layout(plan);
        layout.columns();
        layout.boxes();
        plan.flows().forEach(flow -> layout.ways.put(flow.id(), layout.way(flow)));
        return layout;
    }

    Box box(String id) {
        Box box = boxes.get(id);
        if (box == null) {
            throw new IllegalStateException("No place for " + id);
        }
        return box;
    }

    List<Point> way(String flow) {
        return ways.getOrDefault(flow, List.of());
    }

    private void columns() {
        double left = MARGIN;
        for (int column = 0; column <= plan.columns(); column++) {
            lefts.add(left);
            left += width(column);
        }
    }

    private double width(int column) {
        return plan.nodes().stream()
                .filter(node -> (int) node.at().column() == column)
                .filter(node -> plan.frame().isEmpty() || !isBelowFrame(node))
                .mapToDouble(node -> isTask(node.kind()) ? 160 : 100)
                .max()
                .orElse(NARROW);
    }

    /** What follows the boundary event does not widen the columns above it. */
    private boolean isBelowFrame(Node node) {
        return plan.frame()
                .filter(frame -> node.at().row() > frame.bottom()
                        && node.at().column() >= frame.first()
                        && node.at().column() <= frame.last())
                .isPresent();
    }

    private void boxes() {
        double highest =
                plan.nodes().stream().mapToDouble(node -> node.at().row()).min().orElse(0);
        top = MARGIN + 40 - highest * ROW;
        plan.frame().ifPresent(frame -> {
            double x = lefts.get(frame.first());
            double y = top + frame.top() * ROW - 95;
            double bottom = top + frame.bottom() * ROW + 75;
            boxes.put(frame.id(), new Box(x, y, lefts.get(frame.last() + 1) - x, bottom - y));
        });
        double below = 0;
        for (Node node : plan.nodes()) {
            double middle = top + node.at().row() * ROW;
            if (node.kind().equals("boundary")) {
                Box host = box(node.text("on"));
                boxes.put(node.id(), around(host.x() + 70, host.bottom(), node.kind()));
                below = host.x() + 70;
            } else if (isBelowFrame(node)) {
                below += isTask(node.kind()) ? 160 : 120;
                boxes.put(node.id(), around(below, middle, node.kind()));
            } else {
                int column = (int) node.at().column();
                boxes.put(node.id(), around(lefts.get(column) + width(column) / 2, middle, node.kind()));
            }
        }
    }

    private static Box around(double x, double y, String kind) {
        double width = isTask(kind) ? 120 : GATEWAYS.contains(kind) ? 50 : 36;
        double height = isTask(kind) ? 80 : width;
        return new Box(x - width / 2, y - height / 2, width, height);
    }

    static boolean isTask(String kind) {
        return !GATEWAYS.contains(kind) && !EVENTS.contains(kind);
    }

    private boolean isGateway(String id) {
        return plan.nodes().stream().anyMatch(node -> node.id().equals(id) && GATEWAYS.contains(node.kind()));
    }

    private boolean isBoundary(String id) {
        return plan.nodes().stream()
                .anyMatch(node -> node.id().equals(id) && node.kind().equals("boundary"));
    }

    /** The main road runs through the frame, not through its middle. */
    private double roadY(String id) {
        return plan.frame().filter(frame -> frame.id().equals(id)).isPresent() ? top : box(id).middleY();
    }

    private List<Point> way(Flow flow) {
        Box from = box(flow.from());
        Box to = box(flow.to());
        double fromY = roadY(flow.from());
        double toY = roadY(flow.to());
        if (flow.around()) {
            double low = from.bottom() + 28;
            return List.of(
                    new Point(from.middleX(), from.bottom()),
                    new Point(from.middleX(), low),
                    new Point(to.middleX(), low),
                    new Point(to.middleX(), to.bottom()));
        }
        if (fromY == toY) {
            return List.of(new Point(from.right(), fromY), new Point(to.x(), toY));
        }
        boolean down = toY > fromY;
        Point leaves = new Point(from.middleX(), down ? from.bottom() : from.y());
        Point arrives = new Point(to.middleX(), down ? to.y() : to.bottom());
        if (from.middleX() == to.middleX()) {
            return List.of(leaves, arrives);
        }
        boolean splits = isBoundary(flow.from())
                || (isGateway(flow.from()) && plan.outgoing(flow.from()).size() > 1);
        if (splits) {
            return List.of(leaves, new Point(from.middleX(), toY), new Point(to.x(), toY));
        }
        return List.of(new Point(from.right(), fromY), new Point(to.middleX(), fromY), arrives);
    }

    /** Where the name of a gateway or event is written: above or below it, or beside it where flows take both. */
    Box label(Node node) {
        Box box = box(node.id());
        double width = Math.min(90, Math.max(20, node.name().length() * LETTER));
        double height = LINE * lines(node.name(), width);
        boolean above = isFree(node.id(), true);
        boolean below = isFree(node.id(), false);
        boolean preferAbove = GATEWAYS.contains(node.kind());
        if (above && (preferAbove || !below)) {
            return new Box(box.middleX() - width / 2, box.y() - 6 - height, width, height);
        }
        if (below) {
            return new Box(box.middleX() - width / 2, box.bottom() + 6, width, height);
        }
        if (isBoundary(node.id())) {
            return new Box(box.right() + 4, box.middleY() + 4, width, height);
        }
        boolean right = ends().noneMatch(end -> end.x() == box.right() && end.y() == box.middleY());
        double x = right ? box.right() + 4 : box.x() - 4 - width;
        return new Box(x, box.middleY() - height / 2, width, height);
    }

    private boolean isFree(String id, boolean above) {
        Box box = box(id);
        double edge = above ? box.y() : box.bottom();
        // A boundary event has its host above it.
        return !(above && isBoundary(id))
                && ends().noneMatch(end -> end.x() == box.middleX() && end.y() == edge);
    }

    private Stream<Point> ends() {
        return ways.values().stream().flatMap(way -> Stream.of(way.get(0), way.get(way.size() - 1)));
    }

    /** Where the name of a flow is written: beside its beginning. */
    Box label(Flow flow) {
        List<Point> way = way(flow.id());
        Point begin = way.get(0);
        Point next = way.get(1);
        double width = Math.min(90, Math.max(20, flow.name().length() * LETTER));
        double height = LINE * lines(flow.name(), width);
        if (begin.y() == next.y()) {
            return new Box(begin.x() + 4, begin.y() - 4 - height, width, height);
        }
        boolean down = next.y() > begin.y();
        return new Box(begin.x() + 6, down ? begin.y() + 6 : begin.y() - 6 - height, width, height);
    }

    private static double lines(String text, double width) {
        double lines = 1;
        double used = 0;
        for (String word : text.split(" ", -1)) {
            double length = word.length() * LETTER;
            if (used > 0 && used + LETTER + length > width) {
                lines++;
                used = length;
            } else {
                used += (used > 0 ? LETTER : 0) + length;
            }
        }
        return lines;
    }
}
