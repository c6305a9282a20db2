package org.amtsweg.verifier.drawing;

import org.amtsweg.verifier.drawing.Figure.Shape;

/** Draws pools, lanes and groups: what other figures lie in. */
final class ContainerPainter {

    private static final double STRIP = 30;
    private static final double GROUP_CORNER = 10;

    private final Svg svg;

    ContainerPainter(Svg svg) {
        this.svg = svg;
    }

    /** {@code empty}: nothing lies in the pool, so its name stands in its middle. */
    void paint(Shape shape, boolean empty) {
        switch (shape.thing().type()) {
            case "participant" -> pool(shape, empty);
            case "lane" -> lane(shape);
            default -> group(shape);
        }
    }

    private void pool(Shape shape, boolean empty) {
        Box box = shape.box();
        svg.rectangle(box, 0, "shape");
        if (empty) {
            FittedText text = FittedText.fit(shape.thing().name(), box.width() - 10, box.height() - 4);
            Texts.centred(svg, text, box.centerX(), box.centerY() - text.height() / 2, "name");
        } else {
            double strip = Math.min(STRIP, Math.min(box.width(), box.height()) / 3);
            if (shape.horizontal()) {
                svg.path("M" + Symbols.pair(box.x() + strip, box.y()) + "V" + Svg.number(box.bottom()), "flow");
            } else {
                svg.path("M" + Symbols.pair(box.x(), box.y() + strip) + "H" + Svg.number(box.right()), "flow");
            }
            strip(shape, strip);
        }
        if (shape.thing().has("multiple")) {
            svg.begin("g", "transform", "translate(" + Symbols.pair(box.centerX(), box.bottom() - 10) + ")");
            Symbols.marker(svg, "parallel");
            svg.end();
        }
    }

    private void lane(Shape shape) {
        svg.rectangle(shape.box(), 0, "inner");
        strip(shape, STRIP);
    }

    private void strip(Shape shape, double strip) {
        Box box = shape.box();
        if (shape.horizontal()) {
            FittedText text = FittedText.fit(shape.thing().name(), box.height() - 8, strip - 2);
            Texts.upwards(svg, text, box.x() + strip / 2, box.centerY());
        } else {
            FittedText text = FittedText.fit(shape.thing().name(), box.width() - 8, strip - 2);
            Texts.centred(svg, text, box.centerX(), box.y() + (strip - text.height()) / 2, "name");
        }
    }

    private void group(Shape shape) {
        svg.rectangle(shape.box(), GROUP_CORNER, "inner dashdot");
    }
}
