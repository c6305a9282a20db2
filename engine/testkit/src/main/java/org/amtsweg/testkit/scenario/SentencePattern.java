package org.amtsweg.testkit.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with gaps (<i>Satzmuster</i>): {@code [x]} may be left out, {@code (a|b)} is one of these, {@code {x}} is a gap.
 *
 * <p>What fills a gap is in quotation marks of any kind, or runs to the next word of the sentence.
 */
final class SentencePattern {

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}|\\[([^\\]]*)]|\\(([^)]*)\\)|[^\\[{(]+");
    private static final String QUOTED = "'[^']*'|\"[^\"]*\"|„[^“”\"]*[“”\"]|“[^”]*”|»[^«]*«";

    private final String text;
    private final Pattern regex;
    private final List<String> gaps = new ArrayList<>();

    SentencePattern(String text) {
        this.text = text;
        this.regex =
                Pattern.compile("\\s*" + compiled(text) + "\\s*\\.?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private String compiled(String pattern) {
        StringBuilder all = new StringBuilder();
        Matcher part = PART.matcher(pattern);
        while (part.find()) {
            if (part.group(1) != null) {
                gaps.add(part.group(1));
                all.append("(?<")
                        .append(part.group(1))
                        .append('>')
                        .append(gap(part.group(1)))
                        .append(')');
            } else if (part.group(2) != null) {
                optional(all, part.group(2));
            } else if (part.group(3) != null) {
                all.append("(?:").append(alternatives(part.group(3))).append(')');
            } else {
                boolean behindOption =
                        all.toString().endsWith(")?") && part.group().startsWith(" ");
                all.append(behindOption ? "\\s*" + literal(part.group().stripLeading()) : literal(part.group()));
            }
        }
        return all.toString();
    }

    /** The space before or behind what is left out is left out with it. */
    private void optional(StringBuilder all, String inner) {
        boolean spaceBefore = all.toString().endsWith("\\s+");
        if (spaceBefore) {
            all.setLength(all.length() - 3);
            all.append("(?:\\s+").append(compiled(inner)).append(")?\\s*");
        } else {
            all.append("(?:").append(compiled(inner)).append("\\s*)?");
        }
    }

    private static String alternatives(String words) {
        List<String> all = new ArrayList<>();
        for (String word : words.split("\\|", -1)) {
            all.add(literal(word));
        }
        return String.join("|", all);
    }

    private static String literal(String words) {
        StringBuilder all = new StringBuilder();
        boolean inSpace = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ') {
                all.append(inSpace ? "" : "\\s+");
            } else {
                all.append(Pattern.quote(String.valueOf(c)));
            }
            inSpace = c == ' ';
        }
        return all.toString();
    }

    private static String gap(String name) {
        return switch (name) {
            case "number" -> "\\d{1,3}";
            case "period" -> "P[0-9A-Z.]{1,20}|\\d{1,4}\\s+\\p{L}+(?:\\s+days?)?";
            case "date" -> "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4}";
            case "time" -> "\\d{1,2}[:.]\\d{2}";
            default -> QUOTED + "|[^\\s'\"„“»].*?";
        };
    }

    /** What fills the gaps, without its quotation marks; empty if the sentence is another one. */
    Optional<Map<String, String>> match(String sentence) {
        Matcher matcher = regex.matcher(sentence);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> filled = new LinkedHashMap<>();
        for (String gap : gaps) {
            String value = matcher.group(gap);
            if (value != null) {
                filled.put(gap, unquoted(value.strip()));
            }
        }
        return Optional.of(filled);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && "'\"„“»".indexOf(text.charAt(0)) >= 0
                && "'\"“”«".indexOf(text.charAt(text.length() - 1)) >= 0;
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** The sentence with its gaps filled; what may be left out is, unless one of its gaps is filled. */
    String write(Map<String, String> values) {
        String written = filled(text, values);
        return written.replaceAll("\\s{2,100}", " ").strip();
    }

    private static String filled(String pattern, Map<String, String> values) {
        StringBuilder all = new StringBuilder();
        Matcher part = PART.matcher(pattern);
        while (part.find()) {
            if (part.group(1) != null) {
                all.append(values.getOrDefault(part.group(1), ""));
            } else if (part.group(2) != null) {
                Matcher gap = Pattern.compile("\\{(\\w+)}").matcher(part.group(2));
                boolean needed = gap.find() ? values.containsKey(gap.group(1)) : isSpoken(part.group(2));
                all.append(needed ? filled(part.group(2), values) : "");
            } else if (part.group(3) != null) {
                all.append(part.group(3).split("\\|", 2)[0]);
            } else {
                all.append(part.group());
            }
        }
        return all.toString();
    }

    /** Words that may be left out but read better when they are there; "Uhr" only stands behind a time. */
    private static boolean isSpoken(String words) {
        return !words.equals("Uhr");
    }

    @Override
    public String toString() {
        return text;
    }
}
