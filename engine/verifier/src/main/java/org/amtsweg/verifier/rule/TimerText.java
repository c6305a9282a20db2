package org.amtsweg.verifier.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engine can read in a timer (<i>Angabe eines Zeitereignisses</i>): ISO 8601 as Camunda 7.24.0 takes it, which is more than the standard in some places
 * (weeks, a year alone) and less in others (weeks beside days).
 *
 * <p>Not taken, although the engine reads them: times without a date, dates by week or by day of the year, years beyond 9999, a number of repetitions below zero,
 * and durations with repetitions in the wrong place.
 */
final class TimerText {

    private static final String TIME = "(?:T(?=[0-9.])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]*\\.?[0-9]+S)?)?";
    private static final Pattern PERIOD = Pattern.compile("P[0-9]+W|P(?!$)(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?" + TIME);
    private static final Pattern FROM_NOW =
            Pattern.compile("P(?!$)(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?" + TIME);
    private static final Pattern INSTANT = Pattern.compile(
            "([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?"
                    + "(?:T(?:([0-9]{2})(?::([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?)?)?([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?)?");

    private static final String MINUTE = "[1-5]?[0-9]";
    private static final String HOUR = "1?[0-9]|2[0-3]";
    private static final String DAY = "0?[1-9]|[12][0-9]|3[01]";
    private static final String MONTH = "0?[1-9]|1[0-2]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC";
    private static final String WEEKDAY = "[0-7]|MON|TUE|WED|THU|FRI|SAT|SUN";
    private static final Pattern CRON = Pattern.compile(String.join(
            "\\s+",
            field(MINUTE),
            field(MINUTE),
            field(HOUR),
            "(?:" + field(DAY) + "|\\?|L|LW|(?:" + DAY + ")W)",
            field(MONTH),
            "(?:" + field(WEEKDAY) + "|\\?|(?:" + WEEKDAY + ")(?:L|#[1-5]))"));
    private static final Pattern MACRO = Pattern.compile("@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)");

    private TimerText() {}

    private static String field(String value) {
        String range = "(?:" + value + ")(?:-(?:" + value + "))?";
        String item = "(?:\\*|" + range + ")(?:/[0-9]+)?";
        return item + "(?:," + item + ")*";
    }

    /** A period, such as {@code P1M} or {@code PT36H}. */
    static boolean isPeriod(String text) {
        return PERIOD.matcher(text).matches();
    }

    /** A moment: a date, with a time and an offset where they are given, or how long from now it is. */
    static boolean isMoment(String text) {
        return isInstant(text) || FROM_NOW.matcher(text).matches();
    }

    private static boolean isInstant(String text) {
        Matcher parts = INSTANT.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        try {
            LocalDate.of(number(parts, 1, 1), number(parts, 2, 1), number(parts, 3, 1));
            LocalTime.of(number(parts, 4, 0), number(parts, 5, 0), number(parts, 6, 0));
            if (parts.group(7) != null) {
                ZoneOffset.of(parts.group(7).toUpperCase(Locale.ROOT));
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(Matcher parts, int group, int otherwise) {
        return parts.group(group) == null ? otherwise : Integer.parseInt(parts.group(group));
    }

    /** Something that repeats: {@code R3/PT10H}, with a begin or an end where they are given, or six fields of cron. */
    static boolean isCycle(String text) {
        if (CRON.matcher(text).matches() || MACRO.matcher(text).matches()) {
            return true;
        }
        List<String> parts = List.of(text.split("/", -1));
        if (!parts.get(0).matches("R[0-9]*")) {
            return false;
        }
        return switch (parts.size()) {
            case 2 -> isPeriod(parts.get(1));
            case 3 ->
                isInstant(parts.get(1))
                        ? isInstant(parts.get(2)) || isPeriod(parts.get(2))
                        : isPeriod(parts.get(1)) && isInstant(parts.get(2));
            default -> false;
        };
    }
}
