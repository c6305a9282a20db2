package org.amtsweg.verifier.drawing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes SVG text, with everything escaped and every element closed. */
final class Svg {

    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();

    /** A number as short as it can be: two decimals at most. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        String trimmed = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return trimmed.equals("-0") ? "0" : trimmed;
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** XML 1.0 has no words for most control characters and for halves of pairs. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || c > 0xFFFF;
    }

    /** A start tag; attributes are name, value, name, value. */
    Svg begin(String name, Object... attributes) {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Svg end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Svg line() {
        out.append('\n');
        return this;
    }

    Svg empty(String name, Object... attributes) {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    Svg element(String name, String text, Object... attributes) {
        tag(name, attributes);
        out.append('>').append(escape(text)).append("</").append(name).append('>');
        return this;
    }

    private void tag(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Number number ? number(number.doubleValue()) : escape(value.toString());
            out.append(' ').append(attributes[i]).append("=\"").append(text).append('"');
        }
    }

    Svg path(String data, String style) {
        return empty("path", "d", data, "class", style);
    }

    Svg circle(double x, double y, double radius, String style) {
        return empty("circle", "cx", x, "cy", y, "r", radius, "class", style);
    }

    Svg rectangle(Box box, double radius, String style) {
        return empty(
                "rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(), "rx", radius, "class",
                style);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
