package org.amtsweg.deadline;

import static org.amtsweg.deadline.Calculi.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.YearMonth;
import java.util.List;
import org.amtsweg.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        P1M     | P1M     | 1 Monat                        | 1 month
        P2M     | P2M     | 2 Monate                       | 2 months
        P1Y     | P1Y     | 1 Jahr                         | 1 year
        P2Y     | P2Y     | 2 Jahre                        | 2 years
        P0.5Y   | P6M     | 6 Monate                       | 6 months
        P0.25Y  | P3M     | 3 Monate                       | 3 months
        P0.75Y  | P9M     | 9 Monate                       | 9 months
        P1.5Y   | P1Y6M   | 1 Jahr und 6 Monate            | 1 year and 6 months
        P0.5M   | P15D    | 15 Tage                        | 15 days
        P1.5M   | P1M15D  | 1 Monat und 15 Tage            | 1 month and 15 days
        P1Y2.5M | P1Y2M15D| 1 Jahr, 2 Monate und 15 Tage   | 1 year, 2 months and 15 days
        P2W     | P14D    | 2 Wochen                       | 2 weeks
        P1W     | P7D     | 1 Woche                        | 1 week
        P1W3D   | P10D    | 10 Tage                        | 10 days
        P1D     | P1D     | 1 Tag                          | 1 day
        P1Y1M1W | P1Y1M7D | 1 Jahr, 1 Monat und 1 Woche    | 1 year, 1 month and 1 week
        P10WD   | P10WD   | 10 Arbeitstage                 | 10 working days
        P1WD    | P1WD    | 1 Arbeitstag                   | 1 working day
        PT24H   | PT24H   | 24 Stunden                     | 24 hours
        PT1H    | PT1H    | 1 Stunde                       | 1 hour
        ' P1M ' | P1M     | 1 Monat                        | 1 month
        P9999D  | P9999D  | 9999 Tage                      | 9999 days
        """)
    void readsATextAndWritesItCanonicallyAndInWords(String text, String canonical, String german, String english)
            throws JsonProcessingException {
        Period period = Period.parse(text);

        assertThat(period).hasToString(canonical);
        assertThat(Period.parse(canonical)).isEqualTo(period);
        assertThat(period.text(Language.DE)).isEqualTo(german);
        assertThat(period.text(Language.DE_EASY)).isEqualTo(german);
        assertThat(period.text(Language.EN)).isEqualTo(english);
        assertThat(Calculi.JSON.writeValueAsString(period)).isEqualTo('"' + canonical + '"');
        assertThat(Calculi.JSON.readValue('"' + text.strip() + '"', Period.class))
                .isEqualTo(period);
        assertThat(Period.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P0D",
                "P0M0D",
                "P0WD",
                "PT0H",
                "-P1M",
                "P-1M",
                "P+1M",
                "1M",
                "p1m",
                "P1",
                "P1H",
                "PT1M",
                "P1M1Y",
                "P1D1M",
                "P1.5D",
                "P0.5W",
                "P0.25M",
                "P0.3Y",
                "P1.5Y2M",
                "P1.5M3D",
                "P1.5Y1D",
                "P0.5M1W",
                "P1,5M",
                "P1M10WD",
                "P10WDT1H",
                "P1DT1H",
                "PT1.5H",
                "P10000D",
                "P99999999999M",
                "P9999W",
                "P١M",
                "P 1M",
                "P10W D",
                "eine Woche"
            })
    void refusesWhatIsNoPeriod(String text) {
        assertThat(Period.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @Test
    void refusesMixedUnitsAndNegativeCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(0, 1, 0, 1, 0))
                .withMessageContaining("mix");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(0, 0, 1, 0, 1))
                .withMessageContaining("mix");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(0, 0, 0, 1, 1))
                .withMessageContaining("mix");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(1, 0, -1, 0, 0))
                .withMessageContaining("0 to 9999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(-1, 2, 0, 0, 0))
                .withMessageContaining("0 to 9999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(3, -1, 0, 0, 0))
                .withMessageContaining("0 to 9999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(1, 0, 0, -1, 0))
                .withMessageContaining("0 to 9999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(1, 0, 0, 0, -1))
                .withMessageContaining("0 to 9999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofDays(0))
                .withMessageContaining("longer than zero");
        assertThatExceptionOfType(ValueInstantiationException.class)
                .isThrownBy(() -> Calculi.JSON.readValue("\"P1\"", Period.class));
    }

    @Test
    void factoriesMakeWhatTheTextsSay() {
        assertThat(List.of(
                        Period.ofYears(2),
                        Period.ofMonths(3),
                        Period.ofWeeks(2),
                        Period.ofDays(5),
                        Period.ofWorkingDays(10),
                        Period.ofHours(24),
                        Period.ofMonthsAndAHalf(2)))
                .extracting(Period::toString)
                .containsExactly("P2Y", "P3M", "P14D", "P5D", "P10WD", "PT24H", "P2M15D");
    }

    /** § 189 Abs. 2 BGB: counted first, the 15 days would end elsewhere. */
    @Test
    void countsTheHalfMonthLast() {
        assertThat(Period.parse("P1.5M").lastDayAfter(day("2026-01-31"))).isEqualTo("2026-03-15");
        assertThat(day("2026-01-31").plusDays(15).plusMonths(1)).isEqualTo("2026-03-15");
        assertThat(Period.parse("P1.5M").lastDayAfter(day("2026-02-10"))).isEqualTo("2026-03-25");
        assertThat(day("2026-02-20").plusDays(15).plusMonths(1)).isEqualTo("2026-04-07");
        assertThat(Period.parse("P1.5M").lastDayAfter(day("2026-02-20"))).isEqualTo("2026-04-04");
    }

    @Test
    void countsAnInterruptedMonthAsThirtyDaysAndAYearAs365() {
        assertThat(Period.parse("P2Y3M15D").daysIfInterrupted()).isEqualTo(2 * 365 + 3 * 30 + 15);
        assertThat(Period.parse("P1Y").daysIfInterrupted()).isEqualTo(365);
        assertThat(Period.parse("P12M").daysIfInterrupted()).isEqualTo(360);
    }

    @Test
    void leavesWorkingDaysAndHoursToACalculus() {
        for (String text : List.of("P3WD", "PT3H")) {
            Period period = Period.parse(text);
            assertThat(period.isCalendar()).isFalse();
            assertThatIllegalStateException().isThrownBy(() -> period.lastDayAfter(day("2026-01-01")));
            assertThatIllegalStateException().isThrownBy(() -> period.lastDayFrom(day("2026-01-01")));
            assertThatIllegalStateException().isThrownBy(period::daysIfInterrupted);
        }
        assertThat(Period.parse("P1M").isCalendar()).isTrue();
    }

    @Test
    void ordersPeriodsByTheirUsualLength() {
        List<String> inOrder = List.of(
                "PT23H", "P1D", "P1WD", "PT34H", "P4D", "P3WD", "P5D", "P5WD", "P8D", "P30D", "P1M", "P31D", "P360D",
                "P12M", "P366D", "P13M");
        for (int i = 1; i < inOrder.size(); i++) {
            assertThat(Period.BY_USUAL_LENGTH.compare(Period.parse(inOrder.get(i - 1)), Period.parse(inOrder.get(i))))
                    .as(inOrder.get(i - 1) + " before " + inOrder.get(i))
                    .isNegative();
        }
        assertThat(Period.BY_USUAL_LENGTH.compare(Period.parse("P12M"), Period.parse("P1Y")))
                .isZero();
        assertThat(Period.BY_USUAL_LENGTH.compare(Period.parse("P7D"), Period.parse("P5WD")))
                .isZero();
    }

    @Test
    void knowsBeginningMiddleAndEndOfAMonth() {
        assertThat(MonthPoint.BEGINNING.in(YearMonth.of(2028, 2))).isEqualTo("2028-02-01");
        assertThat(MonthPoint.MIDDLE.in(YearMonth.of(2028, 2))).isEqualTo("2028-02-15");
        assertThat(MonthPoint.END.in(YearMonth.of(2028, 2))).isEqualTo("2028-02-29");
        assertThat(MonthPoint.END.in(YearMonth.of(2027, 2))).isEqualTo("2027-02-28");
    }
}
