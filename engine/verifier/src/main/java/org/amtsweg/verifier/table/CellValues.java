package org.amtsweg.verifier.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values that a cell of a decision table lets pass (<i>Beispielwerte einer Bedingungszelle</i>), for those who look for an example of a rule. */
public final class CellValues {

    private CellValues() {}

    /**
     * A few values inside the cell, near its constants: texts, {@code BigDecimal}, {@code Boolean}, {@code LocalDate}. Empty for a cell that lets everything pass, and for
     * FEEL that is not read.
     */
    public static List<Object> in(String cell) {
        Set<Object> values = new LinkedHashSet<>();
        Cell.parse(cell).filter(read -> !read.any()).ifPresent(read -> {
            for (Literal literal : read.literals()) {
                near(literal).stream().filter(read::holds).map(Literal::value).forEach(values::add);
            }
        });
        return List.copyOf(values);
    }

    /** Whether the cell lets the value pass; empty where the cell or the value is not of what is read. */
    public static Optional<Boolean> holds(String cell, Object value) {
        Optional<Literal> literal = literal(value);
        return Cell.parse(cell).flatMap(read -> {
            boolean comparable = read.literals().stream()
                    .allMatch(l ->
                            literal.map(Literal::kind).filter(l.kind()::equals).isPresent());
            return read.any() || (comparable && literal.isPresent())
                    ? Optional.of(read.any() || read.holds(literal.orElseThrow()))
                    : Optional.empty();
        });
    }

    /** The constant that a result cell consists of; empty where it is computed. */
    public static Optional<Object> constant(String cell) {
        return Literal.parse(cell).map(Literal::value);
    }

    private static List<Literal> near(Literal literal) {
        List<Literal> near = new ArrayList<>(List.of(literal));
        if (literal.value() instanceof BigDecimal number) {
            literal(number.add(BigDecimal.ONE)).ifPresent(near::add);
            literal(number.subtract(BigDecimal.ONE)).ifPresent(near::add);
        } else if (literal.value() instanceof LocalDate day) {
            literal(day.plusDays(1)).ifPresent(near::add);
            literal(day.minusDays(1)).ifPresent(near::add);
        } else if (literal.value() instanceof Boolean truth) {
            literal(!truth).ifPresent(near::add);
        }
        return near;
    }

    private static Optional<Literal> literal(Object value) {
        if (value instanceof BigDecimal number) {
            return Optional.of(new Literal(Kind.NUMBER, number.stripTrailingZeros(), number.toPlainString()));
        }
        if (value instanceof LocalDate day) {
            return Optional.of(new Literal(Kind.DATE, day, day.toString()));
        }
        if (value instanceof Boolean truth) {
            return Optional.of(new Literal(Kind.BOOLEAN, truth, truth.toString()));
        }
        return value instanceof String text ? Optional.of(new Literal(Kind.TEXT, text, text)) : Optional.empty();
    }
}
