package org.amtsweg.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amtsweg.authority.Place;
import org.amtsweg.identifier.Ags;
import org.amtsweg.legal.LegalBasis;

/**
 * The working days of a place (<i>Werktage am Ort</i>, § 31 Abs. 3 VwVfG, § 193 BGB): all days but Saturdays, Sundays and the public
 * holidays of the municipality or, where it matters, of the district.
 *
 * <p>National and Land holidays come from jollyday, local and one-off holidays from {@code META-INF/amtsweg/law/local-holidays.json}. Where
 * the status of a day could not be established, the day counts as a working day and {@link #doubts(LocalDate)} says so. Does not
 * check that a municipality exists; 24 and 31 December are working days. Knows the years {@value #FIRST_YEAR} to {@value #LAST_YEAR};
 * other years are refused. Safe for use by many threads.
 */
@LegalBasis({"§ 31 Abs. 3 VwVfG", "§ 193 BGB"})
public final class WorkingDays {

    /** Before, other holidays held (the Day of Repentance was a holiday nearly everywhere until 1994). */
    public static final int FIRST_YEAR = 1995;

    public static final int LAST_YEAR = 2199;

    private final Ags ags;
    private final Optional<String> district;
    private final LocalCalendar calendar;

    private WorkingDays(Ags ags, Optional<String> district) {
        this.ags = ags;
        this.district = district;
        this.calendar = LocalCalendar.of(ags, district);
    }

    /** The municipality as a whole; where its districts differ, the differing days are doubtful. */
    public static WorkingDays at(Ags ags) {
        return new WorkingDays(ags, Optional.empty());
    }

    /**
     * A district of a municipality. The name matters only where the holidays of districts differ.
     *
     * @throws UnknownDistrictException where they differ and the name is not among the known ones
     */
    public static WorkingDays at(Ags ags, String district) {
        return new WorkingDays(ags, Optional.of(district));
    }

    /** @throws UnknownDistrictException as {@link #at(Ags, String)} */
    public static WorkingDays at(Place place) {
        return new WorkingDays(place.ars().ags(), place.district());
    }

    /**
     * As {@link #at(Place)}, but a district that is not known is left out: the days on which districts differ are then doubtful, and
     * {@link #doubts} says so. For work that must go on, with the doubt shown.
     */
    public static WorkingDays atOrInDoubt(Place place) {
        try {
            return at(place);
        } catch (UnknownDistrictException e) {
            return at(place.ars().ags());
        }
    }

    public Ags ags() {
        return ags;
    }

    public Optional<String> district() {
        return district;
    }

    public boolean isWorkingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY
                && calendar.holidayOn(day).isEmpty();
    }

    public Optional<Holiday> holidayOn(LocalDate day) {
        return calendar.holidayOn(day);
    }

    /** In the order of the calendar; those on Sundays too. */
    public List<Holiday> holidays(int year) {
        return calendar.holidays(year);
    }

    /** Whether and why the status of a day is not established; empty for nearly all days. */
    public List<Doubt> doubts(LocalDate day) {
        return calendar.doubts(day);
    }

    /** The day itself if it is a working day, otherwise the first one after it. */
    public LocalDate nextWorkingDay(LocalDate onOrAfter) {
        LocalDate day = onOrAfter;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The n-th working day after a day (before it, if negative); the day itself does not count, and zero leaves it as it is. */
    public LocalDate plusWorkingDays(LocalDate from, int count) {
        int step = Integer.signum(count);
        LocalDate day = from;
        for (int left = count; left != 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left -= step;
            }
        }
        return day;
    }

    @Override
    public String toString() {
        return district.map(d -> ags + " (" + d + ")").orElse(ags.toString());
    }
}
