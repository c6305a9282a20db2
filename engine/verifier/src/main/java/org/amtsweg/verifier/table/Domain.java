package org.amtsweg.verifier.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The values of a column, cut into pieces that every cell takes or leaves as a whole (<i>Wertebereich einer Spalte</i>): each constant, what lies between
 * two of them, and what is named nowhere.
 */
final class Domain {

    private final List<Piece> pieces;

    /** One value that stands for all of its piece; without a value it stands for every text that is named nowhere. */
    private record Piece(Optional<Literal> sample, String words) {}

    private Domain(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** All values of a kind, cut at the constants; {@code bounds} limits them where more is known. */
    static Domain of(Kind kind, List<Cell> column, Optional<Cell> bounds) {
        TreeSet<Literal> cuts =
                new TreeSet<>(Comparator.comparing(Literal::kind).thenComparing(Literal::compareTo));
        column.forEach(cell -> cuts.addAll(cell.literals()));
        bounds.ifPresent(cell -> cuts.addAll(cell.literals()));
        List<Piece> pieces = switch (kind) {
            case BOOLEAN -> List.of(piece("true"), piece("false"));
            case NUMBER, DATE -> between(new ArrayList<>(cuts));
            default -> texts(cuts);
        };
        return new Domain(pieces.stream()
                .filter(piece -> bounds.map(cell -> holds(cell, piece)).orElse(true))
                .toList());
    }

    private static Piece piece(String literal) {
        return new Piece(Literal.parse(literal), literal);
    }

    private static List<Piece> texts(Collection<Literal> cuts) {
        List<Piece> pieces = new ArrayList<>();
        cuts.forEach(cut -> pieces.add(new Piece(Optional.of(cut), cut.text())));
        pieces.add(new Piece(Optional.empty(), "…"));
        return pieces;
    }

    private static List<Piece> between(List<Literal> cuts) {
        List<Piece> pieces = new ArrayList<>();
        if (cuts.isEmpty()) {
            return List.of(new Piece(Optional.empty(), "…"));
        }
        Literal first = cuts.get(0);
        pieces.add(new Piece(Optional.of(beside(first, -1)), "< " + first.text()));
        for (int i = 0; i < cuts.size(); i++) {
            Literal cut = cuts.get(i);
            pieces.add(new Piece(Optional.of(cut), cut.text()));
            if (i + 1 < cuts.size()) {
                Literal next = cuts.get(i + 1);
                middle(cut, next)
                        .ifPresent(middle -> pieces.add(
                                new Piece(Optional.of(middle), "]" + cut.text() + ".." + next.text() + "[")));
            }
        }
        Literal last = cuts.get(cuts.size() - 1);
        pieces.add(new Piece(Optional.of(beside(last, 1)), "> " + last.text()));
        return pieces;
    }

    private static Literal beside(Literal literal, int distance) {
        return literal.value() instanceof LocalDate date
                ? new Literal(Kind.DATE, date.plusDays(distance), "")
                : new Literal(Kind.NUMBER, ((BigDecimal) literal.value()).add(BigDecimal.valueOf(distance)), "");
    }

    /** Between two numbers there is always one; between two days that follow each other there is none. */
    private static Optional<Literal> middle(Literal low, Literal high) {
        if (low.value() instanceof LocalDate from && high.value() instanceof LocalDate to) {
            return from.plusDays(1).equals(to)
                    ? Optional.empty()
                    : Optional.of(new Literal(Kind.DATE, from.plusDays(1), ""));
        }
        BigDecimal sum = ((BigDecimal) low.value()).add((BigDecimal) high.value());
        return Optional.of(new Literal(
                Kind.NUMBER, sum.divide(BigDecimal.valueOf(2), sum.scale() + 2, RoundingMode.HALF_EVEN), ""));
    }

    private static boolean holds(Cell cell, Piece piece) {
        return piece.sample().map(cell::holds).orElseGet(cell::holdsOther);
    }

    int size() {
        return pieces.size();
    }

    /** The pieces that a cell lets pass. */
    BitSet of(Cell cell) {
        BitSet held = new BitSet(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            held.set(i, holds(cell, pieces.get(i)));
        }
        return held;
    }

    /** A piece as a person reads it: {@code < 50}, {@code "A"}, {@code …} for what is named nowhere. */
    String words(int piece) {
        return pieces.get(piece).words();
    }
}
