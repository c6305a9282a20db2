package org.amtsweg.verifier.drawing;

import java.util.List;

/** Draws marks: one frame in the manner of the worst, and a badge for each. */
final class MarkPainter {

    private static final double BADGE = 16;
    private static final int IN_A_ROW = 4;

    private final Svg svg;

    MarkPainter(Svg svg) {
        this.svg = svg;
    }

    /** Room that badges need around a figure. */
    static Box room(Figure figure) {
        return figure.box().grow(2 * BADGE);
    }

    void paint(Figure figure, List<Mark> marks) {
        Mark.Kind worst = marks.stream()
                .map(Mark::kind)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
        frame(figure, worst);
        Point corner = corner(figure);
        double x = corner.x();
        double y = corner.y();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double width = Math.max(BADGE, FittedText.width(mark.badge(), 11) + 8);
            if (i > 0 && i % IN_A_ROW == 0) {
                x = corner.x();
                y -= BADGE + 2;
            }
            badge(mark, new Box(x, y, width, BADGE));
            x += width + 2;
        }
    }

    private void frame(Figure figure, Mark.Kind kind) {
        Object[] stroke = {
            "fill",
            "none",
            "stroke",
            kind.colour(),
            "stroke-width",
            3,
            "stroke-dasharray",
            kind.dashes().isEmpty() ? "none" : kind.dashes(),
        };
        if (figure instanceof Figure.Edge edge) {
            svg.empty("path", join(stroke, "d", EdgePainter.line(edge.points())));
            return;
        }
        Box box = figure.box();
        if (figure.thing().isEvent()) {
            double radius = Math.min(box.width(), box.height()) / 2 + 5;
            svg.empty("circle", join(stroke, "cx", box.centerX(), "cy", box.centerY(), "r", radius));
        } else if (figure.thing().isGateway()) {
            svg.empty("path", join(stroke, "d", NodePainter.diamond(box.grow(7))));
        } else {
            Box frame = box.grow(5);
            svg.empty(
                    "rect",
                    join(
                            stroke,
                            "x",
                            frame.x(),
                            "y",
                            frame.y(),
                            "width",
                            frame.width(),
                            "height",
                            frame.height(),
                            "rx",
                            12));
        }
    }

    private static Object[] join(Object[] first, Object... second) {
        Object[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static Point corner(Figure figure) {
        if (figure instanceof Figure.Edge edge) {
            Point middle = EdgePainter.middle(edge.points());
            return new Point(middle.x() - BADGE / 2, middle.y() - BADGE / 2);
        }
        Box box = figure.box();
        return new Point(box.right() - BADGE / 2, box.y() - BADGE / 2 - 5);
    }

    private void badge(Mark mark, Box box) {
        svg.begin("a", "href", mark.href(), "class", "badge", "aria-label", mark.title());
        svg.element("title", mark.title());
        svg.empty(
                "rect",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                4,
                "fill",
                mark.kind().colour(),
                "stroke",
                "#fff",
                "stroke-width",
                1.5);
        svg.element(
                "text", mark.badge(), "x", box.centerX(), "y", box.centerY() + 4, "font-size", 11, "class", "middle");
        svg.end();
    }
}
