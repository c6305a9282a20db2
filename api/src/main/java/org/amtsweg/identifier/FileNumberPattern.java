package org.amtsweg.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.latin.DinDatatype;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * How an authority writes its file numbers (<i>Aktenzeichenschema</i>): a template such as {@code {unit}/{plan}/{year}/{serial:5}}
 * with the parts unit (letters, digits, dots, hyphens), plan (digits and dots, <i>Aktenplan</i>), year (four digits) and serial (digits;
 * with a width they are filled up with zeros).
 *
 * <p>Reads and writes. Does not count: the serial comes from whoever keeps the files.
 */
public record FileNumberPattern(@JsonValue String template) {

    private static final Pattern PART = Pattern.compile("\\{(unit|plan|year|serial)(?::([1-9]))?\\}");
    private static final int LONGEST = 100;

    public FileNumberPattern {
        Matcher parts = PART.matcher(template);
        if (template.length() > LONGEST
                || !template.contains("{serial")
                || !isLiteral(PART.matcher(template).replaceAll(""))) {
            throw new IdentifierFormatException(
                    "FileNumberPattern",
                    "a text of DIN 91379 B with {serial} and perhaps {unit}, {plan} and {year}, each once");
        }
        Map<String, Boolean> seen = new LinkedHashMap<>();
        while (parts.find()) {
            if (seen.put(parts.group(1), true) != null) {
                throw new IdentifierFormatException("FileNumberPattern", "a text in which each part occurs once");
            }
        }
    }

    @JsonCreator
    public static FileNumberPattern of(String template) {
        return new FileNumberPattern(template);
    }

    /** What stands between the parts: no brace, and nothing that no file number may have. */
    private static boolean isLiteral(String rest) {
        return rest.indexOf('{') < 0 && rest.indexOf('}') < 0 && DinDatatype.B.isValid(rest);
    }

    /** What is wrong with a text as a file number of this authority. */
    public Findings check(String text) {
        Findings general = FileNumber.check(text);
        if (general.hasErrors() || regex().matcher(text.strip()).matches()) {
            return general;
        }
        return Findings.of(Finding.error("", "file-number.pattern", Map.of("template", template)));
    }

    public boolean matches(String text) {
        return check(text).isEmpty();
    }

    /** The parts of a file number by name; empty if it is not one of this authority. */
    public Optional<Map<String, String>> parts(FileNumber number) {
        Matcher matcher = regex().matcher(number.value());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher named = PART.matcher(template);
        while (named.find()) {
            parts.put(named.group(1), matcher.group(named.group(1)));
        }
        return Optional.of(parts);
    }

    /** Writes a file number; the map holds a value for each part of the template. */
    public FileNumber write(Map<String, String> parts) {
        Matcher named = PART.matcher(template);
        StringBuilder text = new StringBuilder();
        while (named.find()) {
            String value = Optional.ofNullable(parts.get(named.group(1)))
                    .orElseThrow(() -> new IdentifierFormatException("FileNumberPattern", "given every part of it"));
            int width = named.group(2) == null ? 0 : Integer.parseInt(named.group(2));
            String filled = "0".repeat(Math.max(0, width - value.length())) + value;
            named.appendReplacement(text, Matcher.quoteReplacement(filled));
        }
        FileNumber number = FileNumber.parse(named.appendTail(text).toString());
        IdText.accept(check(number.value()));
        return number;
    }

    private Pattern regex() {
        Matcher named = PART.matcher(template);
        StringBuilder regex = new StringBuilder();
        int from = 0;
        while (named.find()) {
            regex.append(Pattern.quote(template.substring(from, named.start())));
            regex.append("(?<")
                    .append(named.group(1))
                    .append('>')
                    .append(form(named.group(1), named.group(2)))
                    .append(')');
            from = named.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(from))).toString());
    }

    private static String form(String part, @Nullable String width) {
        return switch (part) {
            case "unit" -> "[A-Za-zÄÖÜäöüß0-9.-]{1,20}";
            case "plan" -> "[0-9.]{1,20}";
            case "year" -> "[0-9]{4}";
            default -> width == null ? "[0-9]{1,12}" : "[0-9]{" + width + ",12}";
        };
    }

    @Override
    public String toString() {
        return template;
    }
}
