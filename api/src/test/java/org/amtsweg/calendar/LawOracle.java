package org.amtsweg.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.amtsweg.legal.Jurisdiction;

/**
 * The holidays of a whole Land, written down from the laws for the tests (standards.md § 3.7). Shares nothing with the library: Easter is
 * Gauss's rule in Lichtenberg's form, jollyday uses Butcher's.
 */
final class LawOracle {

    private static final Set<String> CORPUS_CHRISTI = Set.of("BW", "BY", "HE", "NW", "RP", "SL");
    private static final Set<String> ALL_SAINTS = Set.of("BW", "BY", "NW", "RP", "SL");
    private static final Set<String> REFORMATION_EAST = Set.of("BB", "MV", "SN", "ST", "TH");
    private static final Set<String> REFORMATION_NORTH = Set.of("HB", "HH", "NI", "SH");

    private LawOracle() {}

    static LocalDate easter(int year) {
        int k = year / 100;
        int m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        int s = 2 - (3 * k + 3) / 4;
        int a = year % 19;
        int d = (19 * a + m) % 30;
        int r = (d + a / 11) / 29;
        int limit = 21 + d - r;
        int sunday = 7 - Math.floorMod(year + year / 4 + s, 7);
        int distance = 7 - Math.floorMod(limit - sunday, 7);
        return LocalDate.of(year, 3, 1).plusDays(limit + distance - 1L);
    }

    static SortedSet<LocalDate> holidays(Jurisdiction land, int year) {
        String key = land.name();
        LocalDate easter = easter(year);
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(
                LocalDate.of(year, 1, 1),
                easter.minusDays(2),
                easter.plusDays(1),
                LocalDate.of(year, 5, 1),
                easter.plusDays(39),
                easter.plusDays(50),
                LocalDate.of(year, 10, 3),
                LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26)));
        if (Set.of("BW", "BY", "ST").contains(key)) {
            days.add(LocalDate.of(year, 1, 6));
        }
        if ((key.equals("BE") && year >= 2019) || (key.equals("MV") && year >= 2023)) {
            days.add(LocalDate.of(year, 3, 8));
        }
        if (key.equals("BB")) {
            days.add(easter);
            days.add(easter.plusDays(49));
        }
        if (CORPUS_CHRISTI.contains(key)) {
            days.add(easter.plusDays(60));
        }
        if (key.equals("SL")) {
            days.add(LocalDate.of(year, 8, 15));
        }
        if (key.equals("TH") && year >= 2019) {
            days.add(LocalDate.of(year, 9, 20));
        }
        if (year == 2017 || REFORMATION_EAST.contains(key) || (REFORMATION_NORTH.contains(key) && year >= 2018)) {
            days.add(LocalDate.of(year, 10, 31));
        }
        if (ALL_SAINTS.contains(key)) {
            days.add(LocalDate.of(year, 11, 1));
        }
        if (key.equals("SN")) {
            days.add(repentance(year));
        }
        if (key.equals("BE") && (year == 2020 || year == 2025)) {
            days.add(LocalDate.of(year, 5, 8));
        }
        return days;
    }

    /** The last Wednesday before 23 November. */
    static LocalDate repentance(int year) {
        LocalDate day = LocalDate.of(year, 11, 22);
        while (day.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
            day = day.minusDays(1);
        }
        return day;
    }
}
