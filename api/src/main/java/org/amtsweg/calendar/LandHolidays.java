package org.amtsweg.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.amtsweg.legal.Jurisdiction;

/**
 * The holidays of Germany and of a whole Land, as jollyday knows them. Its sub-regions below the Land are not used: it knows only a
 * few of them, and falls back to the Land without a word where it does not.
 */
final class LandHolidays {

    private static final String SOURCE = "jollyday 2.19.0";
    private static final HolidayManager GERMANY = open();

    private LandHolidays() {}

    static List<Holiday> of(Jurisdiction land, int year) {
        return read(GERMANY, land, year);
    }

    static List<Holiday> read(HolidayManager manager, Jurisdiction land, int year) {
        return manager.getHolidays(Year.of(year), land.name().toLowerCase(Locale.ROOT)).stream()
                .filter(h -> h.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(h -> new Holiday(
                        h.getDate(), h.getDescription(Locale.GERMAN), h.getDescription(Locale.ENGLISH), SOURCE))
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
    }

    static LocalDate easterSunday(int year) {
        return GERMANY.getHolidays(Year.of(year)).stream()
                .filter(h -> h.getPropertiesKey().endsWith("EASTER_MONDAY"))
                .findFirst()
                .orElseThrow()
                .getDate()
                .minusDays(1);
    }

    static HolidayManager open() {
        return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));
    }
}
