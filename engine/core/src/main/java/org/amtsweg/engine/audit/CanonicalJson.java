package org.amtsweg.engine.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the canonical form of RFC 8785 (JCS), as far as audit entries need it: objects of strings, with their keys ordered by UTF-16
 * code units.
 */
final class CanonicalJson {

    private CanonicalJson() {}

    static String object(Map<String, String> members) {
        StringBuilder out = new StringBuilder("{");
        String separator = "";
        for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
            out.append(separator);
            string(out, member.getKey());
            out.append(':');
            string(out, member.getValue());
            separator = ",";
        }
        return out.append('}').toString();
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
