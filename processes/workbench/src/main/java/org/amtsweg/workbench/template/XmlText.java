package org.amtsweg.workbench.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.amtsweg.verifier.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * XML as it is written, with the place of every tag and attribute (<i>XML-Text</i>), so that single values can be changed and all else stays as it is:
 * comments, order, line ends, quotes.
 *
 * <p>For text that {@code XmlGuard} has let pass: well-formed, without a document type.
 */
final class XmlText {

    private final String text;
    private final List<Tag> tags = new ArrayList<>();

    /** An attribute: its name as written, and where its value stands; {@code valueEnd} is the closing quote. */
    record Attribute(String name, int valueStart, int valueEnd) {}

    /** An element: where its start tag and its end tag stand. The same places for both if it closes itself. */
    static final class Tag {
        private final String name;
        private final int start;
        private final int end;
        private final List<Attribute> attributes;
        private final @Nullable Tag parent;
        private final List<Tag> children = new ArrayList<>();
        private int closeStart;
        private int closeEnd;

        Tag(String name, int start, int end, List<Attribute> attributes, @Nullable Tag parent) {
            this.name = name;
            this.start = start;
            this.end = end;
            this.closeStart = start;
            this.closeEnd = end;
            this.attributes = List.copyOf(attributes);
            this.parent = parent;
        }

        String name() {
            return name;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        int closeEnd() {
            return closeEnd;
        }

        boolean closesItself() {
            return closeStart == start;
        }

        String prefix() {
            int colon = name.indexOf(':');
            return colon < 0 ? "" : name.substring(0, colon + 1);
        }

        String localName() {
            return name.substring(name.indexOf(':') + 1);
        }

        List<Attribute> attributes() {
            return attributes;
        }

        List<Tag> children() {
            return children;
        }

        Optional<Attribute> attribute(String written) {
            return attributes.stream()
                    .filter(attribute -> attribute.name().equals(written))
                    .findFirst();
        }
    }

    XmlText(String text) {
        this.text = text;
        scan();
    }

    List<Tag> tags() {
        return tags;
    }

    String text() {
        return text;
    }

    int line(int place) {
        return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    /** The value as a reader understands it. */
    String value(Attribute attribute) {
        return unescaped(text.substring(attribute.valueStart(), attribute.valueEnd()));
    }

    Optional<String> value(Tag tag, String written) {
        return tag.attribute(written).map(this::value);
    }

    /** The prefix that stands for a namespace at a tag, with its colon. Empty if there is none; attributes cannot use the default namespace. */
    Optional<String> prefix(Tag tag, String namespace) {
        for (Tag at = tag; at != null; at = at.parent) {
            for (Attribute attribute : at.attributes) {
                if (attribute.name().startsWith("xmlns:") && value(attribute).equals(namespace)) {
                    return Optional.of(attribute.name().substring("xmlns:".length()) + ":");
                }
            }
        }
        return Optional.empty();
    }

    private void scan() {
        Deque<Tag> open = new ArrayDeque<>();
        int at = text.indexOf('<');
        while (at >= 0) {
            if (text.startsWith("<!--", at)) {
                at = text.indexOf("-->", at) + 3;
            } else if (text.startsWith("<![CDATA[", at)) {
                at = text.indexOf("]]>", at) + 3;
            } else if (text.startsWith("<?", at)) {
                at = text.indexOf("?>", at) + 2;
            } else if (text.startsWith("</", at)) {
                Tag closed = open.pop();
                closed.closeStart = at;
                at = text.indexOf('>', at) + 1;
                closed.closeEnd = at;
            } else {
                Tag tag = tag(at, open.peek());
                at = tag.end;
                if (text.charAt(at - 2) != '/') {
                    // Until its end tag comes; different from the start, so that it does not seem to close itself.
                    tag.closeStart = at;
                    open.push(tag);
                }
            }
            at = text.indexOf('<', at);
        }
    }

    private Tag tag(int start, @Nullable Tag parent) {
        int at = start + 1;
        while (!isSpace(at) && text.charAt(at) != '>' && text.charAt(at) != '/') {
            at++;
        }
        String name = text.substring(start + 1, at);
        List<Attribute> attributes = new ArrayList<>();
        while (text.charAt(at) != '>') {
            if (isSpace(at) || text.charAt(at) == '/') {
                at++;
                continue;
            }
            int equals = text.indexOf('=', at);
            int quote = equals + 1;
            while (isSpace(quote)) {
                quote++;
            }
            int end = text.indexOf(text.charAt(quote), quote + 1);
            attributes.add(new Attribute(text.substring(at, equals).strip(), quote + 1, end));
            at = end + 1;
        }
        Tag tag = new Tag(name, start, at + 1, attributes, parent);
        tags.add(tag);
        if (parent != null) {
            parent.children.add(tag);
        }
        return tag;
    }

    private boolean isSpace(int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    /** As it may stand in quotes; a line break would be read as a space. */
    static String escaped(String value) {
        return Markup.escape(value).replace("\n", "&#10;");
    }

    private static String unescaped(String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < raw.length()) {
            int end = raw.charAt(at) == '&' ? raw.indexOf(';', at) : -1;
            if (end < 0) {
                plain.append(raw.charAt(at));
                at++;
            } else {
                plain.append(entity(raw.substring(at + 1, end)));
                at = end + 1;
            }
        }
        return plain.toString();
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default ->
                Character.toString(
                        name.startsWith("#x")
                                ? Integer.parseInt(name.substring(2), 16)
                                : Integer.parseInt(name.substring(1)));
        };
    }
}
