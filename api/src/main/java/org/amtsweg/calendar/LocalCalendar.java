package org.amtsweg.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.amtsweg.identifier.Ags;
import org.amtsweg.legal.Jurisdiction;

/**
 * All holidays and doubts of one Land and one set of local rows, computed year by year and kept. Places with the same answers share one
 * calendar, so that their number stays small whatever keys come in.
 */
final class LocalCalendar {

    private static final ConcurrentMap<Key, LocalCalendar> CALENDARS = new ConcurrentHashMap<>();

    private final Jurisdiction land;
    private final List<LocalRow> rows;
    private final ConcurrentMap<Integer, YearOfDays> years = new ConcurrentHashMap<>();

    private record Key(Jurisdiction land, List<LocalRow> rows) {}

    LocalCalendar(Jurisdiction land, List<LocalRow> rows) {
        this.land = land;
        this.rows = List.copyOf(rows);
    }

    static LocalCalendar of(Ags ags, Optional<String> district) {
        Key key = new Key(ags.land(), LocalRows.at(ags, district));
        return CALENDARS.computeIfAbsent(key, k -> new LocalCalendar(k.land(), k.rows()));
    }

    Optional<Holiday> holidayOn(LocalDate day) {
        return Optional.ofNullable(year(day.getYear()).holiday(day));
    }

    List<Holiday> holidays(int year) {
        return year(year).holidays();
    }

    List<Doubt> doubts(LocalDate day) {
        return year(day.getYear()).doubts(day);
    }

    private YearOfDays year(int year) {
        YearOfDays known = years.get(year);
        if (known != null) {
            return known;
        }
        if (year < WorkingDays.FIRST_YEAR || year > WorkingDays.LAST_YEAR) {
            throw new IllegalArgumentException("Holidays are known for the years " + WorkingDays.FIRST_YEAR + " to "
                    + WorkingDays.LAST_YEAR + ", not for " + year);
        }
        return years.computeIfAbsent(year, y -> YearOfDays.of(y, LandHolidays.of(land, y), rows));
    }
}
