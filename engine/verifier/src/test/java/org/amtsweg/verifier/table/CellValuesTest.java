package org.amtsweg.verifier.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a cell lets pass follows from the unary tests of FEEL (DMN 1.3, 10.3.1.2). */
class CellValuesTest {

    private static List<String> in(String cell) {
        return CellValues.in(cell).stream()
                .map(value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                .toList();
    }

    @Test
    void givesNumbersNearTheConstants() {
        assertThat(in("< 50")).containsExactly("49");
        assertThat(in("<= 50")).containsExactly("50", "49");
        assertThat(in("> 50")).containsExactly("51");
        assertThat(in("50")).containsExactly("50");
        assertThat(in("not(50)")).containsExactly("51", "49");
        assertThat(in("[1..3]")).containsExactly("1", "2", "3");
        assertThat(in("]1..3[")).containsExactly("2");
    }

    @Test
    void givesTextsTruthsAndDays() {
        assertThat(in("\"A\", \"B\"")).containsExactly("A", "B");
        assertThat(in("not(\"A\")")).isEmpty();
        assertThat(in("true")).containsExactly("true");
        assertThat(in("not(true)")).containsExactly("false");
        assertThat(in("< date(\"2026-03-01\")")).containsExactly("2026-02-28");
        assertThat(in(">= date(\"2026-03-01\")")).containsExactly("2026-03-01", "2026-03-02");
    }

    @Test
    void givesNothingForWhatLetsAllPassOrCannotBeRead() {
        assertThat(in("-")).isEmpty();
        assertThat(in("< form.x")).isEmpty();
    }

    @Test
    void saysWhetherAValuePasses() {
        assertThat(CellValues.holds("< 50", new BigDecimal("49.9"))).contains(true);
        assertThat(CellValues.holds("< 50", new BigDecimal("50"))).contains(false);
        assertThat(CellValues.holds("50", new BigDecimal("50.00"))).contains(true);
        assertThat(CellValues.holds("\"A\"", "A")).contains(true);
        assertThat(CellValues.holds("\"A\"", "B")).contains(false);
        assertThat(CellValues.holds("true", false)).contains(false);
        assertThat(CellValues.holds("> date(\"2026-03-01\")", LocalDate.of(2026, 3, 2)))
                .contains(true);
        assertThat(CellValues.holds("-", "B")).contains(true);
        assertThat(CellValues.holds("-", List.of())).contains(true);
    }

    @Test
    void saysNothingOfValuesOfAnotherKind() {
        assertThat(CellValues.holds("< 50", "A")).isEmpty();
        assertThat(CellValues.holds("\"A\"", BigDecimal.ONE)).isEmpty();
        assertThat(CellValues.holds("\"A\"", List.of())).isEmpty();
        assertThat(CellValues.holds("< form.x", BigDecimal.ONE)).isEmpty();
    }

    @Test
    void readsConstants() {
        assertThat(CellValues.constant("\"x\"")).contains("x");
        assertThat(CellValues.constant("false")).contains(false);
        assertThat(CellValues.constant("10").map(value -> ((BigDecimal) value).intValueExact()))
                .contains(10);
        assertThat(CellValues.constant("form.x + 1")).isEmpty();
    }
}
