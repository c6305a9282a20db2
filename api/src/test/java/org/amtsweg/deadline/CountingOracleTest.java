package org.amtsweg.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Thousands of seeded periods against a counter that walks from day to day and shares no code with the calculus, not even the addition of
 * months or the holidays (of Baden-Württemberg, from a table of Easter Sundays).
 */
class CountingOracleTest {

    private static final Map<Integer, LocalDate> EASTER = Map.of(
            2024, LocalDate.of(2024, 3, 31),
            2025, LocalDate.of(2025, 4, 20),
            2026, LocalDate.of(2026, 4, 5),
            2027, LocalDate.of(2027, 3, 28),
            2028, LocalDate.of(2028, 4, 16),
            2029, LocalDate.of(2029, 4, 1),
            2030, LocalDate.of(2030, 4, 21));
    private static final Set<String> FIXED = Set.of("1-1", "1-6", "5-1", "10-3", "11-1", "12-25", "12-26");
    private static final Set<Integer> AFTER_EASTER = Set.of(-2, 1, 39, 50, 60);

    private final Random random = new Random(187_188_193L);
    private final DeadlineCalculus calculus = Calculi.under("VWVFG");

    @Test
    void agreesWithACounterThatWalksFromDayToDay() {
        for (int i = 0; i < 4_000; i++) {
            LocalDate start = someDay();
            int months = random.nextInt(3) == 0 ? 0 : random.nextInt(25);
            int days = months == 0 || random.nextInt(3) == 0 ? 1 + random.nextInt(40) : 0;
            boolean counts = random.nextBoolean();
            Period period = new Period(months / 12, months % 12, days, 0, 0);
            LocalDate walked = counts ? walkFrom(start, months, days) : walkAfter(start, months, days);

            Deadline deadline = begin(period, start, counts);

            String what = period + (counts ? " from " : " after ") + start;
            assertThat(deadline.unshiftedLastDay()).as(what).isEqualTo(walked);
            assertThat(deadline.lastDay()).as(what).isEqualTo(firstWorkingDay(walked));
            assertThat(deadline.explanation().result())
                    .as(what)
                    .isEqualTo(deadline.lastDay().toString());
        }
    }

    @Test
    void countsWorkingDaysOneByOne() {
        for (int i = 0; i < 1_500; i++) {
            LocalDate start = someDay();
            int wanted = 1 + random.nextInt(30);
            boolean counts = random.nextBoolean();
            LocalDate day = counts ? start.minusDays(1) : start;
            int seen = 0;
            while (seen < wanted) {
                day = day.plusDays(1);
                seen += isWorkingDay(day) ? 1 : 0;
            }
            assertThat(begin(Period.ofWorkingDays(wanted), start, counts).lastDay())
                    .as(wanted + " working days from " + start)
                    .isEqualTo(day);
        }
    }

    /**
     * Holds for every period of one kind and either sort of start: with a later start the end, shifted or not, is never earlier. It may be
     * the same: a month after 28, 29, 30 and 31 January ends on 28 February.
     */
    @Test
    void anEndNeverMovesBackwardsWhenTheStartMovesForward() {
        for (String text : new String[] {"P1M", "P2M", "P13M", "P1Y", "P1.5M", "P1D", "P3W", "P5WD", "P17WD"}) {
            for (boolean counts : new boolean[] {true, false}) {
                Deadline before = begin(Period.parse(text), LocalDate.of(2024, 1, 1), counts);
                for (LocalDate day = LocalDate.of(2024, 1, 2); day.getYear() < 2029; day = day.plusDays(1)) {
                    Deadline next = begin(Period.parse(text), day, counts);
                    assertThat(next.unshiftedLastDay())
                            .as(text + " " + day)
                            .isAfterOrEqualTo(before.unshiftedLastDay());
                    assertThat(next.lastDay()).as(text + " " + day).isAfterOrEqualTo(before.lastDay());
                    before = next;
                }
            }
        }
        assertThat(begin(Period.ofMonths(1), LocalDate.of(2027, 1, 28), false).unshiftedLastDay())
                .isEqualTo(begin(Period.ofMonths(1), LocalDate.of(2027, 1, 31), false)
                        .unshiftedLastDay());
    }

    @Test
    void aStandstillOfNDaysMovesTheCountedEndByNDaysAndNeverShortens() {
        for (int i = 0; i < 1_500; i++) {
            Deadline deadline = begin(Period.ofDays(5 + random.nextInt(90)), someDay(), false);
            LocalDate from = deadline.start().plusDays(1 + random.nextInt(5));
            int days = random.nextInt(60);

            Deadline resumed = deadline.apply(
                            new DeadlineAction.Suspend(deadline.end().minusSeconds(1), "Gutachten", from), calculus)
                    .apply(new DeadlineAction.Resume(deadline.end(), "Gutachten da", from.plusDays(days)), calculus);

            assertThat(resumed.unshiftedLastDay())
                    .isEqualTo(deadline.unshiftedLastDay().plusDays(days));
            assertThat(resumed.lastDay())
                    .isAfterOrEqualTo(deadline.lastDay())
                    .isEqualTo(firstWorkingDay(resumed.unshiftedLastDay()));
            assertThat(resumed.explanation().result())
                    .isEqualTo(resumed.lastDay().toString());
        }
    }

    @Test
    void aStandstillOfAPeriodInWorkingDaysGivesTheWorkingDaysBack() {
        for (int i = 0; i < 1_000; i++) {
            Deadline deadline = begin(Period.ofWorkingDays(3 + random.nextInt(20)), someDay(), false);
            LocalDate from = deadline.start().plusDays(1 + random.nextInt(3));
            LocalDate until = from.plusDays(random.nextInt(30));
            long lost = from.datesUntil(until)
                    .filter(CountingOracleTest::isWorkingDay)
                    .count();
            LocalDate expected = deadline.lastDay();
            while (lost > 0) {
                expected = expected.plusDays(1);
                lost -= isWorkingDay(expected) ? 1 : 0;
            }

            Deadline resumed = deadline.apply(
                            new DeadlineAction.Suspend(deadline.end().minusSeconds(1), "", from), calculus)
                    .apply(new DeadlineAction.Resume(deadline.end(), "", until), calculus);

            assertThat(resumed.lastDay()).as(from + " to " + until).isEqualTo(expected);
        }
    }

    private Deadline begin(Period period, LocalDate start, boolean counts) {
        DeadlineRule rule = Calculi.rule(DeadlineKind.INTERNAL, period.toString());
        return calculus.begin(rule, counts ? DeadlineStart.beginningOf(start) : DeadlineStart.event(start));
    }

    private LocalDate someDay() {
        return LocalDate.of(2024, 2, 1).plusDays(random.nextInt(4 * 365));
    }

    /** Walks until the month has turned often enough and the number of the day is reached or the month is over; then the days. */
    private static LocalDate walkAfter(LocalDate event, int months, int days) {
        LocalDate day = event;
        int turns = 0;
        while (turns < months || (day.getDayOfMonth() != event.getDayOfMonth() && !isLastOfMonth(day))) {
            day = day.plusDays(1);
            turns += day.getDayOfMonth() == 1 ? 1 : 0;
        }
        return walk(months == 0 ? event : day, days);
    }

    /** Walks until tomorrow has the number of the first day, or there is no such tomorrow in the last month. */
    private static LocalDate walkFrom(LocalDate first, int months, int days) {
        if (months == 0) {
            return walk(first.minusDays(1), days);
        }
        LocalDate day = first;
        int turns = 0;
        while (true) {
            LocalDate tomorrow = day.plusDays(1);
            boolean turned = tomorrow.getDayOfMonth() == 1;
            if (turns == months && isLastOfMonth(day)) {
                return walk(day, days);
            }
            if (turns + (turned ? 1 : 0) == months && tomorrow.getDayOfMonth() == first.getDayOfMonth()) {
                return walk(day, days);
            }
            day = tomorrow;
            turns += turned ? 1 : 0;
        }
    }

    private static LocalDate walk(LocalDate from, int days) {
        LocalDate day = from;
        for (int i = 0; i < days; i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isLastOfMonth(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1;
    }

    private static LocalDate firstWorkingDay(LocalDate from) {
        LocalDate day = from;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWorkingDay(LocalDate day) {
        LocalDate easter = EASTER.get(day.getYear());
        if (easter == null) {
            throw new AssertionError("No Easter for " + day.getYear());
        }
        int offset = day.getDayOfYear() - easter.getDayOfYear();
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(day.getMonthValue() + "-" + day.getDayOfMonth())
                && !AFTER_EASTER.contains(offset);
    }
}
