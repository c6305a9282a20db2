package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/**
 * Whether a text can be stored the same on every database (<i>Speicherbarkeit</i>): PostgreSQL refuses NUL and alters lone surrogates, H2 takes
 * both, so neither is let in.
 */
public final class StorableText {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_DOCUMENT = 2_000_000;
    private static final int DEEPEST = 100;

    private StorableText() {}

    /** What is wrong with a text, at a path. */
    public static Findings check(String path, String text) {
        return check(path, text, LONGEST);
    }

    /** What is wrong with a text that may have so many characters, at a path. */
    public static Findings check(String path, String text, int longest) {
        if (text.length() > longest) {
            return Findings.of(Finding.error(path, "text.too-long", Map.of("max", Integer.toString(longest))));
        }
        return isStorable(text) ? Findings.NONE : Findings.of(Finding.error(path, "text.not-storable"));
    }

    /** What is wrong with a whole document that is stored unchecked, such as a draft. */
    public static Findings check(String path, JsonNode document) {
        if (depth(document) > DEEPEST) {
            return Findings.of(Finding.error(path, "text.too-deep"));
        }
        String json = document.toString();
        if (json.length() > LONGEST_DOCUMENT) {
            return Findings.of(Finding.error(path, "text.too-long", Map.of("max", Integer.toString(LONGEST_DOCUMENT))));
        }
        // In JSON text a NUL is always written as an escape.
        return isStorable(json) && !json.contains("\\u0000")
                ? Findings.NONE
                : Findings.of(Finding.error(path, "text.not-storable"));
    }

    /** How deep a document is nested; counts no further than one beyond what is allowed. */
    private static int depth(JsonNode document) {
        int depth = 0;
        List<JsonNode> level = List.of(document);
        while (!level.isEmpty() && depth <= DEEPEST) {
            List<JsonNode> below = new ArrayList<>();
            level.stream().filter(JsonNode::isContainerNode).forEach(node -> node.forEach(below::add));
            level = below;
            depth++;
        }
        return depth;
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
