package org.amtsweg.verifier.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A constant in a cell (<i>Konstante</i>): its kind and its value, comparable with others of the kind. */
record Literal(Kind kind, Comparable<?> value, String text) {

    private static final Pattern DATE = Pattern.compile("(?:date\\(\\s*\"([0-9-]{10})\"\\s*\\)|@\"([0-9-]{10})\")");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,18})?");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

    /** Reads a whole text as one constant; empty where it is none of the forms analysed. */
    static Optional<Literal> parse(String source) {
        String text = source.strip();
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            String day = date.group(1) == null ? date.group(2) : date.group(1);
            try {
                return Optional.of(new Literal(Kind.DATE, LocalDate.parse(day), text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        Matcher string = TEXT.matcher(text);
        if (string.matches()) {
            return Optional.of(new Literal(Kind.TEXT, string.group(1), text));
        }
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(new Literal(Kind.BOOLEAN, Boolean.valueOf(text), text));
        }
        if (NUMBER.matcher(text).matches()) {
            // 5 and 5.0 are the same number.
            return Optional.of(new Literal(Kind.NUMBER, new BigDecimal(text).stripTrailingZeros(), text));
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    int compareTo(Literal other) {
        return ((Comparable<Object>) value).compareTo(other.value);
    }
}
