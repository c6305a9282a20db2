package org.amtsweg.verifier.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes XML text, SVG and HTML alike, with everything escaped and every element closed (<i>Auszeichnung</i>). Names of elements and attributes come from code, never from data. */
public class Markup {

    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();

    /** A number as short as it can be: two decimals at most. */
    public static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        String trimmed = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return trimmed.equals("-0") ? "0" : trimmed;
    }

    /** A text as it may stand between tags and in quotes. */
    public static String escape(String text) {
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
    public Markup begin(String name, Object... attributes) {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** Closes what was begun last. */
    public Markup end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A line break in the source. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    /** A tag without content. */
    public Markup empty(String name, Object... attributes) {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    /** A tag with text. */
    public Markup element(String name, String text, Object... attributes) {
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

    /** Markup that is already written. */
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text between tags. */
    public Markup text(String text) {
        out.append(escape(text));
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
