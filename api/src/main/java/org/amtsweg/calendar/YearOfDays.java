package org.amtsweg.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The holidays and doubts of one year, by day of the year. */
final class YearOfDays {

    private final @Nullable Holiday[] byDay;
    private final List<Holiday> holidays;
    private final Map<LocalDate, List<Doubt>> doubts;

    private YearOfDays(@Nullable Holiday[] byDay, Map<LocalDate, List<Doubt>> doubts) {
        this.byDay = byDay;
        this.holidays = Arrays.stream(byDay)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        this.doubts = doubts;
    }

    /** A local row overrides what the Land says about its day: it may add a holiday, take one away or leave it in doubt. */
    static YearOfDays of(int year, List<Holiday> ofLand, List<LocalRow> rows) {
        LocalDate easter = LandHolidays.easterSunday(year);
        @Nullable Holiday[] days = new @Nullable Holiday[Year.of(year).length() + 1];
        for (Holiday each : ofLand) {
            days[each.date().getDayOfYear()] = each;
        }
        Map<LocalDate, List<Doubt>> doubts = new TreeMap<>();
        for (LocalRow row : rows) {
            row.dayIn(year, easter).ifPresent(day -> {
                doubts.remove(day);
                switch (row.status()) {
                    case HOLIDAY -> days[day.getDayOfYear()] = row.holiday(day);
                    case NONE -> days[day.getDayOfYear()] = null;
                    case UNKNOWN -> {
                        days[day.getDayOfYear()] = null;
                        doubts.computeIfAbsent(day, d -> new ArrayList<>()).add(row.doubt(day));
                    }
                }
            });
        }
        return new YearOfDays(days, doubts);
    }

    @Nullable
    Holiday holiday(LocalDate day) {
        return byDay[day.getDayOfYear()];
    }

    List<Holiday> holidays() {
        return holidays;
    }

    List<Doubt> doubts(LocalDate day) {
        return List.copyOf(doubts.getOrDefault(day, List.of()));
    }
}
