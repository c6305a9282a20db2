package org.amtsweg.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.amtsweg.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours, and ends of days when clocks change. */
class HourPeriodTest {

    /** Good Friday 2026 is 3 April; Easter Monday 6 April; clocks go forward on Sunday 29 March 2026 and back on 25 October. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        VWVFG | 2026-04-02T10:00 | PT24H | 2026-04-03T10:00 | 2026-04-03
        SGB_X | 2026-04-02T10:00 | PT24H | 2026-04-03T10:00 | 2026-04-03
        AO    | 2026-04-02T10:00 | PT24H | 2026-04-03T10:00 | 2026-04-03
        BGB   | 2026-04-02T10:00 | PT24H | 2026-04-03T10:00 | 2026-04-03
        VWGO  | 2026-04-02T10:00 | PT24H | 2026-04-07T10:00 | 2026-04-07
        VWGO  | 2026-04-02T10:00 | PT14H | 2026-04-03T00:00 | 2026-04-02
        VWGO  | 2026-04-02T10:00 | PT15H | 2026-04-07T01:00 | 2026-04-07
        VWGO  | 2026-04-04T10:00 | PT1H  | 2026-04-07T01:00 | 2026-04-07
        VWGO  | 2026-04-08T10:15 | PT48H | 2026-04-10T10:15 | 2026-04-10
        VWGO  | 2026-04-10T10:15 | PT48H | 2026-04-14T10:15 | 2026-04-14
        VWVFG | 2026-03-28T12:00 | PT24H | 2026-03-29T13:00 | 2026-03-29
        VWVFG | 2026-10-24T12:00 | PT24H | 2026-10-25T11:00 | 2026-10-25
        VWVFG | 2026-04-02T10:00 | PT14H | 2026-04-03T00:00 | 2026-04-02
        """)
    void countsHoursOnFreeDaysAsTheLawSays(
            String law, LocalDateTime from, String period, LocalDateTime until, LocalDate lastDay) {
        Instant moment = from.atZone(Calculi.BERLIN).toInstant();

        Deadline deadline = Calculi.under(law)
                .begin(Calculi.rule(DeadlineKind.STATUTORY, period), DeadlineStart.event(from.toLocalDate(), moment));

        Instant end = until.atZone(Calculi.BERLIN).toInstant();
        assertThat(deadline.end()).isEqualTo(end);
        assertThat(deadline.lastDay()).isEqualTo(lastDay);
        assertThat(deadline.unshiftedLastDay()).isEqualTo(lastDay);
        assertThat(deadline.explanation().result()).isEqualTo(end.toString());
        assertThat(deadline.hasPassed(end)).isTrue();
        assertThat(deadline.hasPassed(end.minusNanos(1))).isFalse();
    }

    @Test
    void keepsTheFractionOfASecond() {
        Instant moment = Instant.parse("2026-04-10T21:59:59.250Z");

        Deadline deadline = Calculi.under("VWGO")
                .begin(
                        Calculi.rule(DeadlineKind.STATUTORY, "PT1H"),
                        DeadlineStart.event(Calculi.day("2026-04-10"), moment));

        assertThat(deadline.end()).isEqualTo("2026-04-12T22:59:59.250Z");
    }

    @Test
    void saysWhetherFreeDaysCountAndWhenTheDayEnds() {
        DeadlineStart start = DeadlineStart.event(
                Calculi.day("2026-04-02"),
                LocalDateTime.parse("2026-04-02T10:05").atZone(Calculi.BERLIN).toInstant());
        DeadlineRule rule = Calculi.rule(DeadlineKind.STATUTORY, "PT24H");

        assertThat(Calculi.under("VWVFG").compute(rule, start).explanation().text(Language.DE))
                .contains(
                        "24 Stunden: Fristende Freitag, 3. April 2026, 10:05 Uhr; Sonnabende, Sonntage und Feiertage zählen mit. (§ 31 Abs. 6 VwVfG)");
        assertThat(Calculi.under("VWGO").compute(rule, start).explanation().text(Language.EN))
                .contains(
                        "24 hours: the period ends on Tuesday, 7 April 2026 at 10:05; Saturdays, Sundays and holidays do not count.");
        assertThat(Calculi.under("VWGO").compute(rule, start).explanation().text(Language.DE))
                .contains("Feiertage zählen nicht mit.");
        assertThat(Calculi.under("VWVFG").compute(rule, start).explanation().text(Language.EN))
                .contains("at 10:05; Saturdays, Sundays and holidays count.");
        DeadlineStart ten = DeadlineStart.event(
                Calculi.day("2026-04-02"),
                LocalDateTime.parse("2026-04-02T00:00").atZone(Calculi.BERLIN).toInstant());
        assertThat(Calculi.under("VWVFG").compute(rule, ten).explanation().text(Language.DE))
                .contains("Donnerstag, 2. April 2026, 24:00 Uhr");
        DeadlineStart one = DeadlineStart.event(
                Calculi.day("2026-04-02"),
                LocalDateTime.parse("2026-04-02T01:00").atZone(Calculi.BERLIN).toInstant());
        assertThat(Calculi.under("VWVFG").compute(rule, one).explanation().text(Language.DE))
                .contains("01:00 Uhr");
        DeadlineStart half = DeadlineStart.event(
                Calculi.day("2026-04-02"),
                LocalDateTime.parse("2026-04-02T00:30").atZone(Calculi.BERLIN).toInstant());
        assertThat(Calculi.under("VWVFG").compute(rule, half).explanation().text(Language.DE))
                .contains("00:30 Uhr");
    }

    @Test
    void needsAMoment() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calculi.begin("VWVFG", Calculi.rule(DeadlineKind.STATUTORY, "PT24H"), "2026-04-02"))
                .withMessageContaining("moment");
    }

    /** The offsets are computed here from the rule "last Sunday of March and October, 1:00 UTC", not from the zone. */
    @Test
    void aDayEndsAtMidnightOfTheZoneAroundEveryChangeOfClocks() {
        List<LocalDate> checked = new ArrayList<>();
        for (int year = 2024; year <= 2035; year++) {
            for (Month month : List.of(Month.MARCH, Month.OCTOBER)) {
                LocalDate change = lastSunday(year, month);
                ZoneOffsetTransition known = Calculi.BERLIN
                        .getRules()
                        .nextTransition(change.atStartOfDay().toInstant(ZoneOffset.UTC));
                assertThat(known.getInstant()).isEqualTo(change.atTime(1, 0).toInstant(ZoneOffset.UTC));
                int before = month == Month.MARCH ? 1 : 2;
                int after = 3 - before;
                Deadline benefit = Calculi.under("SGB_X")
                        .begin(Calculi.rule(DeadlineKind.BENEFIT, "P1D"), DeadlineStart.beginningOf(change));
                Deadline dayBefore = Calculi.under("SGB_X")
                        .begin(
                                Calculi.rule(DeadlineKind.BENEFIT, "P1D"),
                                DeadlineStart.beginningOf(change.minusDays(1)));

                assertThat(dayBefore.end()).isEqualTo(change.atStartOfDay().toInstant(ZoneOffset.ofHours(before)));
                assertThat(benefit.end())
                        .isEqualTo(change.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(after)));
                assertThat(Duration.between(dayBefore.end(), benefit.end()).toHours())
                        .isEqualTo(month == Month.MARCH ? 23 : 25);
                checked.add(change);
            }
        }
        assertThat(checked).hasSize(24);
    }

    private static LocalDate lastSunday(int year, Month month) {
        LocalDate day = LocalDate.of(year, month, 31);
        // 1970-01-01 was a Thursday, so day 3 of the epoch was a Sunday.
        return day.minusDays(Math.floorMod(day.toEpochDay() - 3, 7));
    }
}
