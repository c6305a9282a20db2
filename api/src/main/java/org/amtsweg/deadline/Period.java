package org.amtsweg.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.language.Language;
import org.amtsweg.legal.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * The length of a time limit (<i>Fristdauer</i>, §§ 188, 189, 191 BGB) in years, months and days, or in working days, or in hours.
 *
 * <p>Written as in ISO 8601: {@code P1M}, {@code P2W}, {@code P1Y6M}, {@code PT24H}; working days are our extension: {@code P10WD}.
 * Half and quarter years are months ({@code P0.5Y} is {@code P6M}, § 189 Abs. 1 BGB); half a month is 15 days, counted last
 * ({@code P1.5M} is {@code P1M15D}, § 189 Abs. 2 BGB); a week is seven days. Working days and hours stand alone, since no law says how
 * they would mix with months. Knows no holidays and shifts nothing: that does {@link DeadlineCalculus}.
 */
@LegalBasis({"§ 188 BGB", "§ 189 BGB"})
public record Period(int years, int months, int days, int workingDays, int hours) {

    /**
     * Orders periods by their usual length (a month as a twelfth of 365.2425 days, five working days as seven days). For bounds of
     * settings only; no law orders periods without a day to start from.
     */
    public static final Comparator<Period> BY_USUAL_LENGTH = Comparator.comparingLong(Period::usualSeconds);

    private static final int MOST = 9999;
    private static final int DAYS_OF_HALF_A_MONTH = 15;
    private static final Pattern CALENDAR = Pattern.compile(
            "P(?=\\d)(?:(\\d{1,4})(\\.25|\\.5|\\.75)?Y)?(?:(\\d{1,4})(\\.5)?M)?(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?");
    private static final Pattern WORKING_DAYS = Pattern.compile("P(\\d{1,4})WD");
    private static final Pattern HOURS = Pattern.compile("PT(\\d{1,4})H");

    public Period {
        requireCount(years);
        requireCount(months);
        requireCount(days);
        requireCount(workingDays);
        requireCount(hours);
        boolean calendar = years + months + days > 0;
        int kinds = (calendar ? 1 : 0) + (workingDays > 0 ? 1 : 0) + (hours > 0 ? 1 : 0);
        if (kinds == 0) {
            throw new IllegalArgumentException("A period is longer than zero");
        }
        if (kinds > 1) {
            throw new IllegalArgumentException("Working days and hours do not mix with other units of a period");
        }
    }

    @JsonCreator
    public static Period parse(String text) {
        String stripped = text.strip();
        Matcher workingDays = WORKING_DAYS.matcher(stripped);
        if (workingDays.matches()) {
            return ofWorkingDays(Integer.parseInt(workingDays.group(1)));
        }
        Matcher hours = HOURS.matcher(stripped);
        if (hours.matches()) {
            return ofHours(Integer.parseInt(hours.group(1)));
        }
        Matcher calendar = CALENDAR.matcher(stripped);
        if (!calendar.matches() || hasInnerFraction(calendar)) {
            throw new IllegalArgumentException(
                    "A period is written as in ISO 8601, for instance P1M, P2W, P10D, P1.5M, P0.5Y, P10WD or PT24H");
        }
        int months = number(calendar.group(3));
        if (calendar.group(2) != null) {
            months += switch (calendar.group(2)) {
                case ".25" -> 3;
                case ".5" -> 6;
                default -> 9;
            };
        }
        int days = 7 * number(calendar.group(5)) + number(calendar.group(6));
        if (calendar.group(4) != null) {
            days += DAYS_OF_HALF_A_MONTH;
        }
        return new Period(number(calendar.group(1)), months, days, 0, 0);
    }

    public static boolean isValid(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public static Period ofYears(int years) {
        return new Period(years, 0, 0, 0, 0);
    }

    public static Period ofMonths(int months) {
        return new Period(0, months, 0, 0, 0);
    }

    public static Period ofWeeks(int weeks) {
        return new Period(0, 0, Math.multiplyExact(7, weeks), 0, 0);
    }

    public static Period ofDays(int days) {
        return new Period(0, 0, days, 0, 0);
    }

    /** Days on which people work at the place in question (<i>Arbeitstage</i>: not Saturdays, Sundays, public holidays). */
    public static Period ofWorkingDays(int workingDays) {
        return new Period(0, 0, 0, workingDays, 0);
    }

    public static Period ofHours(int hours) {
        return new Period(0, 0, 0, 0, hours);
    }

    /** Whole months and half a month (<i>n Monate und ein halber</i>): the 15 days are counted last. */
    @LegalBasis("§ 189 Abs. 2 BGB")
    public static Period ofMonthsAndAHalf(int months) {
        return new Period(0, months, DAYS_OF_HALF_A_MONTH, 0, 0);
    }

    /** In years, months and days; the others need a calendar of working days or a time of day. */
    public boolean isCalendar() {
        return workingDays == 0 && hours == 0;
    }

    /**
     * The last day of a period whose triggering event falls on {@code event}, a day that does not count (§ 187 Abs. 1 BGB).
     *
     * <p>Not shifted. Years and months are added first, a missing day becomes the last of its month (§ 188 Abs. 3 BGB), days are counted
     * last.
     *
     * @throws IllegalStateException if the period is in working days or hours
     */
    @LegalBasis({"§ 187 Abs. 1 BGB", "§ 188 BGB"})
    public LocalDate lastDayAfter(LocalDate event) {
        requireCalendar();
        return event.plusMonths(allMonths()).plusDays(days);
    }

    /**
     * The last day of a period that begins with the beginning of {@code first}, a day that counts (§ 187 Abs. 2 BGB). Not shifted.
     *
     * @throws IllegalStateException if the period is in working days or hours
     */
    @LegalBasis({"§ 187 Abs. 2 BGB", "§ 188 Abs. 2 BGB"})
    public LocalDate lastDayFrom(LocalDate first) {
        requireCalendar();
        LocalDate corresponding = first.plusMonths(allMonths());
        boolean missing = corresponding.getDayOfMonth() < first.getDayOfMonth();
        if (missing) {
            // There is no day that corresponds, so the last day of the month is the one that precedes it.
            return corresponding.plusDays(days);
        }
        return corresponding.minusDays(1).plusDays(days);
    }

    /**
     * How many days the period has if it need not run without a break (§ 191 BGB): a month is 30 days, a year 365.
     *
     * @throws IllegalStateException if the period is in working days or hours
     */
    @LegalBasis("§ 191 BGB")
    public int daysIfInterrupted() {
        requireCalendar();
        return 365 * years + 30 * months + days;
    }

    /** In words: {@code 1 Monat und 15 Tage}, {@code 10 Arbeitstage}; {@code 1 month and 15 days}. */
    public String text(Language language) {
        boolean english = language.base().equals(Language.EN);
        List<String> parts = new ArrayList<>();
        add(parts, years, english ? "year" : "Jahr", english ? "years" : "Jahre");
        add(parts, months, english ? "month" : "Monat", english ? "months" : "Monate");
        if (days % 7 == 0) {
            add(parts, days / 7, english ? "week" : "Woche", english ? "weeks" : "Wochen");
        } else {
            add(parts, days, english ? "day" : "Tag", english ? "days" : "Tage");
        }
        add(parts, workingDays, english ? "working day" : "Arbeitstag", english ? "working days" : "Arbeitstage");
        add(parts, hours, english ? "hour" : "Stunde", english ? "hours" : "Stunden");
        String last = parts.remove(parts.size() - 1);
        return parts.isEmpty() ? last : String.join(", ", parts) + (english ? " and " : " und ") + last;
    }

    /** Canonical: weeks as days, fractions as § 189 BGB reads them. */
    @JsonValue
    @Override
    public String toString() {
        if (workingDays > 0) {
            return "P" + workingDays + "WD";
        }
        if (hours > 0) {
            return "PT" + hours + "H";
        }
        return "P" + (years > 0 ? years + "Y" : "") + (months > 0 ? months + "M" : "") + (days > 0 ? days + "D" : "");
    }

    private int allMonths() {
        return 12 * years + months;
    }

    private long usualSeconds() {
        long month = 2_629_746;
        long day = 86_400;
        return allMonths() * month + days * day + workingDays * day * 7 / 5 + hours * 3_600L;
    }

    private void requireCalendar() {
        if (!isCalendar()) {
            throw new IllegalStateException("A period in working days or hours needs a calculus: " + this);
        }
    }

    private static void requireCount(int count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("Each part of a period is a number from 0 to " + MOST);
        }
    }

    private static boolean hasInnerFraction(Matcher calendar) {
        boolean afterYears = calendar.group(3) != null || calendar.group(5) != null || calendar.group(6) != null;
        boolean afterMonths = calendar.group(5) != null || calendar.group(6) != null;
        return (calendar.group(2) != null && afterYears) || (calendar.group(4) != null && afterMonths);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count != 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }
}
