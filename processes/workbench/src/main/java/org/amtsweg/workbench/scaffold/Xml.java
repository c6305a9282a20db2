package org.amtsweg.workbench.scaffold;

/** Writes XML as a modeler writes it (<i>XML-Schreiber</i>): two spaces per level, an element without content closed at once. */
final class Xml {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** Begins an element; names and values of attributes take turns, and those with an empty value are left out. */
    Xml begin(String name, String... attributes) {
        line("<" + name + attributes(attributes) + ">");
        depth++;
        return this;
    }

    Xml end(String name) {
        depth--;
        line("</" + name + ">");
        return this;
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        line("<" + name + attributes(attributes) + " />");
        return this;
    }

    /** An element that holds text. */
    Xml text(String name, String content, String... attributes) {
        line("<" + name + attributes(attributes) + ">" + escape(content) + "</" + name + ">");
        return this;
    }

    private void line(String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    private static String attributes(String... pairs) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                all.append(' ')
                        .append(pairs[i])
                        .append("=\"")
                        .append(escape(pairs[i + 1]))
                        .append('"');
            }
        }
        return all.toString();
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
