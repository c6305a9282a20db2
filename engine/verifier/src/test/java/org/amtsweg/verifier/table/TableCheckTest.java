package org.amtsweg.verifier.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.amtsweg.verifier.table.DecisionTable.Input;
import org.amtsweg.verifier.table.DecisionTable.Output;
import org.amtsweg.verifier.table.DecisionTable.Rule;
import org.amtsweg.verifier.table.TableCheck.Flaw;
import org.amtsweg.verifier.table.TableCheck.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableCheckTest {

    private static DecisionTable table(String policy, String types, String... rows) {
        List<Input> inputs = new ArrayList<>();
        for (String type : types.split(",", -1)) {
            inputs.add(new Input("", "form.x" + inputs.size(), type, Optional.empty()));
        }
        List<Rule> rules = new ArrayList<>();
        for (String row : rows) {
            String[] halves = row.split("=>", -1);
            rules.add(new Rule(
                    "r",
                    rules.size() + 1,
                    Arrays.stream(halves[0].split("\\|")).map(String::strip).toList(),
                    List.of(halves.length > 1 ? halves[1].strip() : "1")));
        }
        return new DecisionTable(
                "t", "T", policy, inputs, List.of(new Output("", "o", "", Optional.empty(), Optional.empty())), rules);
    }

    private static List<Result> check(DecisionTable table) {
        return TableCheck.check(table, any -> Optional.empty());
    }

    private static Result gap(String where) {
        return new Result(Flaw.GAP, List.of(), where);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "number; < 50; > 50; form.x0: 50",
                "number; < 50; > 60; form.x0: 50",
                "number; <= 50; >= 60; form.x0: ]50..60[",
                "number; [1..5]; > 5; form.x0: < 1",
                "number; ]1..5]; > 5; form.x0: < 1",
                "number; < 5; (5..9]; form.x0: 5",
                "number; <= 5; (5..9); form.x0: 9",
                "number; < -2.5; > -2.5; form.x0: -2.5",
                "string; \"a\"; \"b\"; form.x0: …",
                "boolean; true; true; form.x0: false",
                "date; < date(\"2027-01-01\"); > date(\"2027-01-01\"); form.x0: date(\"2027-01-01\")",
                "date; <= @\"2027-01-01\"; >= @\"2027-01-03\"; form.x0: ]@\"2027-01-01\"..@\"2027-01-03\"["
            })
    void findsTheFirstGap(String type, String one, String other, String where) {
        assertThat(check(table("FIRST", type, one, other))).contains(gap(where));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "number; < 50; >= 50",
                "number; [..]; -",
                "number; not(5); 5",
                "number; < 5, 5; > 5",
                "number; 5.0; not(5)",
                "string; \"a\"; not(\"a\")",
                "boolean; true; false",
                "boolean; true; not(true)",
                "date; <= date(\"2027-01-01\"); >= date(\"2027-01-02\")",
                "date; < @\"2027-01-01\"; >= @\"2027-01-01\""
            })
    void findsNoGapWhereEveryValueHasARule(String type, String one, String other) {
        assertThat(check(table("UNIQUE", type, one, other)))
                .extracting(Result::flaw)
                .doesNotContain(Flaw.GAP, Flaw.OVERLAP);
    }

    @Test
    void findsAGapAcrossColumns() {
        assertThat(check(table("UNIQUE", "number,boolean", "< 5 | true", ">= 5 | -")))
                .containsExactly(gap("form.x0: < 5; form.x1: false"));
    }

    @Test
    void asksForNoMoreThanTheValuesThatAreKnown() {
        DecisionTable table = table("UNIQUE", "string", "\"A\"", "\"B\"");

        assertThat(TableCheck.check(table, path -> Optional.of("\"A\",\"B\""))).isEmpty();
        assertThat(TableCheck.check(table, path -> Optional.of("\"A\",\"B\",\"C\"")))
                .containsExactly(gap("form.x0: \"C\""));
        assertThat(TableCheck.check(table, path -> Optional.of("\"A\"")))
                .containsExactly(new Result(Flaw.UNREACHABLE, List.of(2), "\"B\""));
        // Values of another type say nothing.
        assertThat(TableCheck.check(table, path -> Optional.of("1,2"))).containsExactly(gap("form.x0: …"));
    }

    @Test
    void readsTheValuesThatTheTableItselfNames() {
        DecisionTable free = table("UNIQUE", "number", "< 50", ">= 50");
        DecisionTable bound = new DecisionTable(
                "t",
                "T",
                "UNIQUE",
                List.of(new Input("Alter", "form.age", "number", Optional.of("[0..20]"))),
                free.outputs(),
                free.rules());

        assertThat(check(bound)).containsExactly(new Result(Flaw.UNREACHABLE, List.of(2), ">= 50"));
    }

    @Test
    void namesBothRulesThatOverlap() {
        assertThat(check(table("UNIQUE", "number", "<= 50", ">= 50", "> 100")))
                .containsExactly(
                        new Result(Flaw.OVERLAP, List.of(1, 2), "form.x0: 50"),
                        new Result(Flaw.OVERLAP, List.of(2, 3), "form.x0: > 100"));
    }

    @Test
    void permitsOverlapsByHitPolicy() {
        assertThat(check(table("COLLECT", "number", "<= 50", ">= 60", "> 10"))).isEmpty();
        assertThat(check(table("RULE ORDER", "number", "<= 50"))).isEmpty();
        assertThat(check(table("FIRST", "number", "<= 50", "-"))).isEmpty();
        assertThat(check(table("ANY", "number", "<= 50 => 1", ">= 50 => 1"))).isEmpty();
        assertThat(check(table("ANY", "number", "<= 50 => 1", ">= 50 => 2")))
                .containsExactly(new Result(Flaw.OVERLAP, List.of(1, 2), "form.x0: 50"));
    }

    @Test
    void findsRulesThatNeverApply() {
        assertThat(check(table("FIRST", "number", "< 10", ">= 10", "5")))
                .containsExactly(new Result(Flaw.UNREACHABLE, List.of(3), "5"));
        assertThat(check(table("FIRST", "number", "< 10", "< 20", "[0..15]", "-")))
                .containsExactly(new Result(Flaw.UNREACHABLE, List.of(3), "[0..15]"));
        assertThat(check(table("COLLECT", "number", "[9..3]", "-")))
                .containsExactly(new Result(Flaw.UNREACHABLE, List.of(1), "[9..3]"));
        assertThat(check(table("COLLECT", "number", "<= 10", "5"))).isEmpty();
    }

    @Test
    void asksForNothingMoreWhereTheTableHasADefault() {
        DecisionTable open = table("UNIQUE", "number", "< 10");
        DecisionTable closed = new DecisionTable(
                "t",
                "T",
                "UNIQUE",
                open.inputs(),
                List.of(new Output("", "o", "", Optional.empty(), Optional.of("0"))),
                open.rules());

        assertThat(check(open)).hasSize(1);
        assertThat(check(closed)).isEmpty();
    }

    @Test
    void findsConstantsOfTheWrongType() {
        DecisionTable wrong = new DecisionTable(
                "t",
                "T",
                "UNIQUE",
                List.of(new Input("Zahl", "form.n", "number", Optional.empty())),
                List.of(new Output("", "o", "string", Optional.empty(), Optional.empty())),
                List.of(
                        new Rule("a", 1, List.of("\"zehn\""), List.of("\"x\"")),
                        new Rule("b", 2, List.of("> 10"), List.of("5"))));

        assertThat(check(wrong))
                .containsExactly(new Result(Flaw.TYPE, List.of(1), "\"zehn\""), new Result(Flaw.TYPE, List.of(2), "5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "> 5 * 2",
                "contains(?, \"x\")",
                "null",
                "form.y",
                "1,,2",
                "1,",
                "[1..\"a\"]",
                "date(\"2027-13-01\")"
            })
    void saysWhatItDoesNotAnalyse(String cell) {
        assertThat(check(table("UNIQUE", "", cell, "-")))
                .containsExactly(new Result(Flaw.NOT_ANALYSED, List.of(1), cell));
    }

    @Test
    void doesNotAnalyseAColumnOfSeveralTypes() {
        assertThat(check(table("UNIQUE", "", "1", "\"a\"")))
                .containsExactly(new Result(Flaw.NOT_ANALYSED, List.of(), "form.x0"));
    }

    @Test
    void givesUpWhereThereIsTooMuchToTry() {
        // Nine columns of nine values each, and no rule for the last combination: 9^9 combinations to look through.
        String[] rows = new String[9];
        for (int i = 0; i < 9; i++) {
            int value = i;
            rows[i] = String.join(" | ", java.util.Collections.nCopies(9, "not(" + value + ")"));
        }
        assertThat(check(table("FIRST", "number,number,number,number,number,number,number,number,number", rows)))
                .extracting(Result::flaw)
                .contains(Flaw.NOT_ANALYSED);
    }

    @Test
    void agreesWithTryingEveryValue() {
        // Oracle: tables of two columns over the numbers 0 to 6, evaluated row by row.
        Random random = new Random(20261126);
        String[] cells = {"-", "< 3", "<= 3", "> 3", ">= 3", "[1..4]", "(1..4)", "2", "not(2)", "1, 5"};
        for (int n = 0; n < 300; n++) {
            List<String[]> rows = new ArrayList<>();
            for (int r = 0; r < 1 + random.nextInt(4); r++) {
                rows.add(new String[] {cells[random.nextInt(cells.length)], cells[random.nextInt(cells.length)]});
            }
            DecisionTable table = table(
                    "UNIQUE",
                    "number,number",
                    rows.stream().map(row -> String.join(" | ", row)).toArray(String[]::new));
            List<Flaw> flaws = check(table).stream().map(Result::flaw).toList();

            int fewest = Integer.MAX_VALUE;
            int most = 0;
            // Halves and both outsides, so that every piece between the constants is hit.
            for (double x = -1; x <= 8; x += 0.5) {
                for (double y = -1; y <= 8; y += 0.5) {
                    double a = x;
                    double b = y;
                    int hits = (int) rows.stream()
                            .filter(row -> holds(row[0], a) && holds(row[1], b))
                            .count();
                    fewest = Math.min(fewest, hits);
                    most = Math.max(most, hits);
                }
            }
            String words = rows.stream().map(Arrays::toString).toList().toString();
            assertThat(flaws.contains(Flaw.GAP)).as(words).isEqualTo(fewest == 0);
            assertThat(flaws.contains(Flaw.OVERLAP)).as(words).isEqualTo(most > 1);
        }
    }

    private static boolean holds(String cell, double x) {
        return switch (cell) {
            case "-" -> true;
            case "< 3" -> x < 3;
            case "<= 3" -> x <= 3;
            case "> 3" -> x > 3;
            case ">= 3" -> x >= 3;
            case "[1..4]" -> x >= 1 && x <= 4;
            case "(1..4)" -> x > 1 && x < 4;
            case "2" -> x == 2;
            case "not(2)" -> x != 2;
            default -> x == 1 || x == 5;
        };
    }

    @Test
    void knowsTheValuesOfAnOutput() {
        assertThat(TableCheck.values(table("UNIQUE", "number", "1 => \"a\"", "2 => \"b\"", "3 => \"a\""), "o"))
                .contains(List.of("\"a\"", "\"b\""));
        assertThat(TableCheck.values(table("UNIQUE", "number", "1 => \"a\"", "2 => form.x"), "o"))
                .isEmpty();
        assertThat(TableCheck.values(table("UNIQUE", "number", "1 => 1"), "other"))
                .isEmpty();
    }
}
