package org.amtsweg.verifier.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Analyses decision tables (<i>Tabellenprüfung</i>): whether every combination of values finds a rule, whether rules overlap that must not, whether a rule can
 * apply at all, whether constants have the type of their column.
 *
 * <p>Proves this for columns whose cells are constants, comparisons, intervals and lists of them. A table with other cells, or with more combinations than
 * {@value #MAX_STEPS} steps cover, is "not analysed", never right. That a value is absent ({@code null}) is not looked at.
 */
public final class TableCheck {

    static final int MAX_STEPS = 200_000;

    /** What can be wrong with a table. */
    public enum Flaw {
        /** A combination of values finds no rule. */
        GAP,
        /** Two rules apply at once where the hit policy permits one. */
        OVERLAP,
        /** A rule that never decides anything. */
        UNREACHABLE,
        /** A constant of another type than its column. */
        TYPE,
        /** More than the analysis covers. */
        NOT_ANALYSED
    }

    /** What is wrong: the rules as numbered for people, and the values or the cell it shows at. */
    public record Result(Flaw flaw, List<Integer> rules, String where) {
        public Result {
            rules = List.copyOf(rules);
        }
    }

    private final DecisionTable table;
    private final List<Domain> domains = new ArrayList<>();
    private final List<List<BitSet>> regions = new ArrayList<>();
    private int steps;

    private TableCheck(DecisionTable table) {
        this.table = table;
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(null, null, false, false);
        }
    }

    /**
     * Checks a table. {@code known} gives, for the expression of an input, the values it may take as a FEEL unary test ({@code "A","B"}, {@code [0..150]}),
     * where more is known than the table says.
     */
    public static List<Result> check(DecisionTable table, Function<String, Optional<String>> known) {
        List<Result> types = types(table);
        if (!types.isEmpty()) {
            return types;
        }
        TableCheck check = new TableCheck(table);
        Optional<Result> unread = check.read(known);
        if (unread.isPresent()) {
            return List.of(unread.get());
        }
        try {
            return check.analyse();
        } catch (TooLarge e) {
            return List.of(new Result(Flaw.NOT_ANALYSED, List.of(), "> " + MAX_STEPS));
        }
    }

    private static List<Result> types(DecisionTable table) {
        List<Result> clashes = new ArrayList<>();
        for (DecisionTable.Rule rule : table.rules()) {
            for (int i = 0; i < Math.min(rule.tests().size(), table.inputs().size()); i++) {
                Kind kind = Kind.of(table.inputs().get(i).type());
                String test = rule.tests().get(i);
                boolean clash = kind != Kind.ANY
                        && Cell.parse(test)
                                .filter(cell -> cell.literals().stream().anyMatch(l -> l.kind() != kind))
                                .isPresent();
                if (clash) {
                    clashes.add(new Result(Flaw.TYPE, List.of(rule.number()), test));
                }
            }
            for (int i = 0; i < Math.min(rule.results().size(), table.outputs().size()); i++) {
                Kind kind = Kind.of(table.outputs().get(i).type());
                String result = rule.results().get(i);
                if (kind != Kind.ANY
                        && Literal.parse(result).filter(l -> l.kind() != kind).isPresent()) {
                    clashes.add(new Result(Flaw.TYPE, List.of(rule.number()), result));
                }
            }
        }
        return clashes;
    }

    private Optional<Result> read(Function<String, Optional<String>> known) {
        List<List<Cell>> columns = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            List<Cell> column = new ArrayList<>();
            for (DecisionTable.Rule rule : table.rules()) {
                String test = i < rule.tests().size() ? rule.tests().get(i) : "";
                Optional<Cell> cell = Cell.parse(test);
                if (cell.isEmpty()) {
                    return Optional.of(new Result(Flaw.NOT_ANALYSED, List.of(rule.number()), test));
                }
                column.add(cell.get());
            }
            columns.add(column);
        }
        for (int i = 0; i < columns.size(); i++) {
            DecisionTable.Input input = table.inputs().get(i);
            Optional<Cell> bounds =
                    input.values().or(() -> known.apply(input.expression())).flatMap(Cell::parse);
            List<Kind> kinds = columns.get(i).stream()
                    .flatMap(cell -> cell.literals().stream())
                    .map(Literal::kind)
                    .distinct()
                    .toList();
            Kind declared = Kind.of(input.type());
            if (kinds.size() > 1) {
                return Optional.of(new Result(Flaw.NOT_ANALYSED, List.of(), input.expression()));
            }
            Kind kind = declared != Kind.ANY ? declared : kinds.isEmpty() ? Kind.TEXT : kinds.get(0);
            Optional<Cell> fitting =
                    bounds.filter(cell -> cell.literals().stream().allMatch(l -> l.kind() == kind));
            domains.add(Domain.of(kind, columns.get(i), fitting));
        }
        for (int r = 0; r < table.rules().size(); r++) {
            List<BitSet> region = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                region.add(domains.get(c).of(columns.get(c).get(r)));
            }
            regions.add(region);
        }
        return Optional.empty();
    }

    private List<Result> analyse() {
        List<Result> results = new ArrayList<>();
        String policy = table.hitPolicy();
        List<Integer> all = IntStream.range(0, regions.size()).boxed().toList();
        for (int r = 0; r < regions.size(); r++) {
            List<Integer> before = policy.equals("FIRST") ? all.subList(0, r) : List.of();
            if (uncovered(full(regions.get(r)), before).isEmpty()) {
                results.add(new Result(
                        Flaw.UNREACHABLE,
                        List.of(r + 1),
                        String.join(" | ", table.rules().get(r).tests())));
            }
        }
        if (policy.equals("UNIQUE") || policy.equals("ANY")) {
            overlaps(results, policy.equals("ANY"));
        }
        boolean falls =
                table.outputs().stream().anyMatch(output -> output.fallback().isPresent());
        if (!falls && !policy.equals("COLLECT") && !policy.equals("RULE ORDER") && !policy.equals("OUTPUT ORDER")) {
            List<BitSet> everything = domains.stream()
                    .map(domain -> {
                        BitSet whole = new BitSet();
                        whole.set(0, domain.size());
                        return whole;
                    })
                    .toList();
            uncovered(full(everything), all).ifPresent(gap -> results.add(new Result(Flaw.GAP, List.of(), words(gap))));
        }
        return results;
    }

    private static List<BitSet> full(List<BitSet> region) {
        return region.stream().map(set -> (BitSet) set.clone()).toList();
    }

    private void overlaps(List<Result> results, boolean sameResultAllowed) {
        for (int a = 0; a < regions.size(); a++) {
            for (int b = a + 1; b < regions.size(); b++) {
                boolean same = table.rules()
                        .get(a)
                        .results()
                        .equals(table.rules().get(b).results());
                Optional<int[]> both = sameResultAllowed && same ? Optional.empty() : common(a, b);
                if (both.isPresent()) {
                    results.add(new Result(Flaw.OVERLAP, List.of(a + 1, b + 1), words(both.get())));
                }
            }
        }
    }

    private Optional<int[]> common(int a, int b) {
        int[] witness = new int[domains.size()];
        for (int c = 0; c < domains.size(); c++) {
            BitSet both = (BitSet) regions.get(a).get(c).clone();
            both.and(regions.get(b).get(c));
            if (both.isEmpty()) {
                return Optional.empty();
            }
            witness[c] = both.nextSetBit(0);
        }
        return Optional.of(witness);
    }

    /** A combination within a region that none of the rules takes, if there is one. */
    private Optional<int[]> uncovered(List<BitSet> region, List<Integer> rules) {
        return uncovered(region, rules, 0, new int[domains.size()]);
    }

    private Optional<int[]> uncovered(List<BitSet> region, List<Integer> rules, int column, int[] chosen) {
        if (++steps > MAX_STEPS) {
            throw new TooLarge();
        }
        if (column == domains.size()) {
            return rules.isEmpty() ? Optional.of(chosen.clone()) : Optional.empty();
        }
        for (int piece = region.get(column).nextSetBit(0);
                piece >= 0;
                piece = region.get(column).nextSetBit(piece + 1)) {
            int current = piece;
            List<Integer> left = rules.stream()
                    .filter(rule -> regions.get(rule).get(column).get(current))
                    .toList();
            chosen[column] = piece;
            Optional<int[]> found = uncovered(region, left, column + 1, chosen);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private String words(int[] witness) {
        return IntStream.range(0, witness.length)
                .mapToObj(
                        c -> name(table.inputs().get(c)) + ": " + domains.get(c).words(witness[c]))
                .collect(Collectors.joining("; "));
    }

    private static String name(DecisionTable.Input input) {
        return input.label().isBlank() ? input.expression() : input.label();
    }

    /** The values that an output can have, where all of them are constants; empty where one is not. */
    public static Optional<List<String>> values(DecisionTable table, String output) {
        for (int i = 0; i < table.outputs().size(); i++) {
            if (table.outputs().get(i).name().equals(output)) {
                int column = i;
                List<Optional<Literal>> results = table.rules().stream()
                        .map(rule -> column < rule.results().size()
                                ? Literal.parse(rule.results().get(column))
                                : Optional.<Literal>empty())
                        .toList();
                return results.stream().allMatch(Optional::isPresent)
                        ? Optional.of(results.stream()
                                .map(literal -> literal.orElseThrow().text())
                                .distinct()
                                .toList())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
