package org.amtsweg.verifier.drawing;

/** Writes fitted texts. */
final class Texts {

    // From the top of a line to its base line.
    private static final double ASCENT = 0.93;

    private Texts() {}

    static void centred(Svg svg, FittedText text, double x, double top, String style) {
        write(svg, text, x, top, style + " middle");
    }

    static void left(Svg svg, FittedText text, double x, double top, String style) {
        write(svg, text, x, top, style);
    }

    /** From bottom to top, as the names of pools run. */
    static void upwards(Svg svg, FittedText text, double x, double y) {
        svg.begin("g", "transform", "translate(" + Symbols.pair(x, y) + ") rotate(-90)");
        write(svg, text, 0, -text.height() / 2, "name middle");
        svg.end();
    }

    private static void write(Svg svg, FittedText text, double x, double top, String style) {
        if (text.lines().stream().allMatch(String::isBlank)) {
            return;
        }
        svg.begin("text", "font-size", text.size(), "class", style);
        double y = top + text.size() * ASCENT;
        for (String line : text.lines()) {
            svg.element("tspan", line, "x", x, "y", y);
            y += text.lineHeight();
        }
        svg.end();
    }
}
