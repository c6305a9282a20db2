package org.amtsweg.services.sondernutzung;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The working days of Baden-Württemberg, counted without the library: an oracle for the ends of deadlines (§ 31 Abs. 3 VwVfG). */
final class Workdays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(10, 3),
            MonthDay.of(11, 1),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));
    /** Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi, in days after Easter. */
    private static final Set<Integer> MOVABLE = Set.of(-2, 1, 39, 50, 60);

    private Workdays() {}

    static LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkday(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    static boolean isWorkday(LocalDate day) {
        long afterEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FIXED.contains(MonthDay.from(day))
                && !MOVABLE.contains((int) afterEaster);
    }

    /** By Gauss, good from 1900 to 2099. */
    private static LocalDate easter(int year) {
        int d = (19 * (year % 19) + 24) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
        int late = (d == 29 && e == 6) || (d == 28 && e == 6 && year % 19 > 10) ? 7 : 0;
        return LocalDate.of(year, 3, 22).plusDays(d + e - late);
    }
}
