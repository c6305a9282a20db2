package org.amtsweg.verifier.drawing;

import org.amtsweg.verifier.markup.Markup;

/** Writes SVG. */
final class Svg extends Markup {

    void path(String data, String style) {
        empty("path", "d", data, "class", style);
    }

    void circle(double x, double y, double radius, String style) {
        empty("circle", "cx", x, "cy", y, "r", radius, "class", style);
    }

    void rectangle(Box box, double radius, String style) {
        empty(
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
                radius,
                "class",
                style);
    }
}
