package org.amtsweg.verifier.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.verifier.drawing.Figure.Edge;
import org.amtsweg.verifier.drawing.Figure.Shape;

/**
 * Places the names that stand beside their figures: where the file says, otherwise where they cover least.
 */
final class Labels {

    private static final double SIZE = 11;
    private static final double WIDTH = 90;
    private static final double GAP = 3;

    /** A name and where its lines stand. */
    record Label(FittedText text, Box box, boolean centred) {}

    private final List<Box> taken = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    Labels(Diagram diagram) {
        diagram.shapes().stream()
                .filter(shape -> !isContainer(shape))
                .map(Shape::box)
                .forEach(taken::add);
        diagram.edges().forEach(edge -> stretches(edge.points()));
        // Those with a place of their own first, so that the others make way.
        diagram.shapes().stream()
                .filter(Labels::isLabelled)
                .forEach(shape ->
                        shape.label().ifPresent(box -> place(shape.thing().name(), box)));
        diagram.edges()
                .forEach(
                        edge -> edge.label().ifPresent(box -> place(edge.thing().name(), box)));
        diagram.shapes().stream()
                .filter(Labels::isLabelled)
                .filter(shape -> shape.label().isEmpty())
                .forEach(this::placeBeside);
        diagram.edges().stream().filter(edge -> edge.label().isEmpty()).forEach(this::placeAlong);
    }

    /** A label on a line is hard to read; only upright and level stretches are narrow enough to count. */
    private void stretches(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            Box stretch = Box.around(points.get(i - 1)).and(Box.around(points.get(i)));
            if (stretch.width() < 2 || stretch.height() < 2) {
                taken.add(stretch.grow(1));
            }
        }
    }

    List<Label> labels() {
        return List.copyOf(labels);
    }

    void paint(Svg svg) {
        for (Label label : labels) {
            if (label.centred()) {
                Texts.centred(
                        svg, label.text(), label.box().centerX(), label.box().y(), "name halo");
            } else {
                Texts.left(svg, label.text(), label.box().x(), label.box().y(), "name halo");
            }
        }
    }

    static boolean isContainer(Shape shape) {
        return switch (shape.thing().type()) {
            case "participant", "lane", "group" -> true;
            default -> shape.expanded();
        };
    }

    private static boolean isLabelled(Shape shape) {
        return shape.thing().isLabelledOutside() || shape.thing().type().equals("group");
    }

    private void place(String name, Box box) {
        if (name.isEmpty()) {
            return;
        }
        FittedText narrow = FittedText.words(name, box.width() + 6, SIZE);
        // A box that is too small for its words was made for another font or by a tool that does not measure.
        FittedText text = narrow.height() <= box.height() + 6 && narrow.width() <= box.width() + 6
                ? narrow
                : FittedText.lines(name, Math.max(WIDTH, box.width() + 6), SIZE);
        add(text, new Box(box.centerX() - text.width() / 2, box.y(), text.width(), text.height()), true);
    }

    private void placeBeside(Shape shape) {
        String name = shape.thing().name();
        if (name.isEmpty()) {
            return;
        }
        FittedText text = FittedText.lines(name, WIDTH, SIZE);
        Box at = shape.box();
        double width = text.width();
        double height = text.height();
        if (shape.thing().type().equals("group")) {
            add(text, new Box(at.centerX() - width / 2, at.y() + GAP, width, height), true);
            return;
        }
        List<Box> places = List.of(
                new Box(at.centerX() - width / 2, at.bottom() + GAP, width, height),
                new Box(at.centerX() - width / 2, at.y() - GAP - height, width, height),
                new Box(at.right() + GAP, at.y() - height, width, height),
                new Box(at.x() - GAP - width, at.bottom() - 6, width, height),
                new Box(at.right() + GAP, at.bottom() - 6, width, height),
                new Box(at.x() - GAP - width, at.y() - height, width, height));
        add(text, best(places), true);
    }

    private void placeAlong(Edge edge) {
        String name = edge.thing().name();
        if (name.isEmpty()) {
            return;
        }
        FittedText text = FittedText.lines(name, WIDTH, SIZE);
        double width = text.width();
        double height = text.height();
        List<Box> places = new ArrayList<>();
        List<Point> points = edge.points();
        // The start of a flow is where a reader looks for its name, so the first long stretch comes first.
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            Point middle = from.towards(to, from.distance(to) / 2);
            boolean level = Math.abs(from.y() - to.y()) < Math.abs(from.x() - to.x());
            if (level) {
                places.add(new Box(middle.x() - width / 2, middle.y() - GAP - height, width, height));
                places.add(new Box(middle.x() - width / 2, middle.y() + GAP, width, height));
            } else {
                places.add(new Box(middle.x() + GAP + 1, middle.y() - height / 2, width, height));
                places.add(new Box(middle.x() - GAP - 1 - width, middle.y() - height / 2, width, height));
            }
        }
        add(text, best(places), true);
    }

    private void add(FittedText text, Box box, boolean centred) {
        labels.add(new Label(text, box, centred));
        taken.add(box);
    }

    private Box best(List<Box> places) {
        Optional<Box> free = places.stream()
                .filter(place -> taken.stream().noneMatch(place::meets))
                .findFirst();
        return free.orElse(places.get(0));
    }
}
