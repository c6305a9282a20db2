package org.amtsweg.verifier.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of a decision table lets pass (<i>Bedingungszelle</i>, unary tests): nothing in particular, or constants, comparisons and intervals, or all
 * but these. Other FEEL is not read.
 */
record Cell(boolean any, boolean negated, List<Range> ranges) {

    static final Cell ANY = new Cell(true, false, List.of());

    private static final String LITERAL =
            "(?:\"[^\"\\\\]*\"|date\\(\\s*\"[0-9-]{10}\"\\s*\\)|@\"[0-9-]{10}\"|true|false|-?[0-9]{1,18}(?:\\.[0-9]{1,18})?)";
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|=)?\\s*(" + LITERAL + ")");
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[\\](])\\s*(" + LITERAL + ")\\s*\\.\\.\\s*(" + LITERAL + ")\\s*([\\[\\])])");
    private static final Pattern PART =
            Pattern.compile("\\s*(?:" + INTERVAL.pattern() + "|" + COMPARISON.pattern() + ")\\s*");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);

    /** From one constant to another; an absent bound is open to that side. */
    record Range(Optional<Literal> low, boolean lowIn, Optional<Literal> high, boolean highIn) {

        static Range of(Literal one) {
            return new Range(Optional.of(one), true, Optional.of(one), true);
        }

        boolean holds(Literal value) {
            boolean above = low.map(bound -> value.compareTo(bound) > 0 || (lowIn && value.compareTo(bound) == 0))
                    .orElse(true);
            boolean below = high.map(bound -> value.compareTo(bound) < 0 || (highIn && value.compareTo(bound) == 0))
                    .orElse(true);
            return above && below;
        }

        List<Literal> bounds() {
            List<Literal> bounds = new ArrayList<>();
            low.ifPresent(bounds::add);
            high.ifPresent(bounds::add);
            return bounds;
        }
    }

    Cell {
        ranges = List.copyOf(ranges);
    }

    /** Reads a cell; empty where it holds more than the forms analysed. */
    static Optional<Cell> parse(String source) {
        String text = source.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(ANY);
        }
        Matcher not = NOT.matcher(text);
        boolean negated = not.matches();
        return ranges(negated ? not.group(1) : text).map(ranges -> new Cell(false, negated, ranges));
    }

    private static Optional<List<Range>> ranges(String text) {
        List<Range> ranges = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            Optional<Range> range = range(matcher);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
            at = matcher.end();
            if (at < text.length()) {
                if (text.charAt(at) != ',' || at + 1 == text.length()) {
                    return Optional.empty();
                }
                at++;
            }
        }
        return ranges.isEmpty() ? Optional.empty() : Optional.of(ranges);
    }

    private static Optional<Range> range(Matcher matcher) {
        if (matcher.group(1) != null) {
            Optional<Literal> low = Literal.parse(matcher.group(2));
            Optional<Literal> high = Literal.parse(matcher.group(3));
            boolean same = low.isPresent()
                    && high.isPresent()
                    && low.get().kind() == high.get().kind()
                    && low.get().kind() != Kind.BOOLEAN;
            return same
                    ? Optional.of(new Range(
                            low,
                            matcher.group(1).equals("["),
                            high,
                            matcher.group(4).equals("]")))
                    : Optional.empty();
        }
        String sign = matcher.group(5) == null ? "=" : matcher.group(5);
        return Literal.parse(matcher.group(6)).map(literal -> switch (sign) {
            case "<" -> new Range(Optional.empty(), false, Optional.of(literal), false);
            case "<=" -> new Range(Optional.empty(), false, Optional.of(literal), true);
            case ">" -> new Range(Optional.of(literal), false, Optional.empty(), false);
            case ">=" -> new Range(Optional.of(literal), true, Optional.empty(), false);
            default -> Range.of(literal);
        });
    }

    /** The constants that it names. */
    List<Literal> literals() {
        return ranges.stream().flatMap(range -> range.bounds().stream()).toList();
    }

    boolean holds(Literal value) {
        return any || negated != ranges.stream().anyMatch(range -> range.holds(value));
    }

    /** Whether it lets values pass that no cell of the column names. */
    boolean holdsOther() {
        return any || negated;
    }
}
