package org.amtsweg.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.UnsupportedTemporalTypeException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which perhaps only the year, or year and month, are known (<i>unvollständiges Geburtsdatum</i>), written {@code 1964},
 * {@code 1964-08} or {@code 1964-08-12}.
 *
 * <p>Does not guess: {@link #exact()} is empty unless the day is known. A day without a month does not exist.
 */
public record PartialDate(int year, Optional<Integer> month, Optional<Integer> day) implements TemporalAccessor {

    private static final Pattern TEXT = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
    private static final int LAST_YEAR = 9999;
    private static final String EXPECTED = "A partial date is written 1964, 1964-08 or 1964-08-12";

    public PartialDate {
        boolean monthExists = month.map(m -> m >= 1 && m <= 12).orElse(day.isEmpty());
        if (year < 1 || year > LAST_YEAR || !monthExists) {
            throw new IllegalArgumentException(EXPECTED);
        }
        if (day.isPresent() && !YearMonth.of(year, month.orElse(1)).isValidDay(day.get())) {
            throw new IllegalArgumentException(EXPECTED);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), Optional.of(date.getMonthValue()), Optional.of(date.getDayOfMonth()));
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, Optional.empty(), Optional.empty());
    }

    public static PartialDate ofMonth(YearMonth month) {
        return new PartialDate(month.getYear(), Optional.of(month.getMonthValue()), Optional.empty());
    }

    /** The message of Jackson would repeat a date that comes as a number. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PartialDate fromJson(JsonNode json) {
        return parse(json.isTextual() ? json.textValue() : "");
    }

    public static PartialDate parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return new PartialDate(
                Integer.parseInt(parts.group(1)),
                Optional.ofNullable(parts.group(2)).map(Integer::valueOf),
                Optional.ofNullable(parts.group(3)).map(Integer::valueOf));
    }

    /** The date, if its day is known. */
    public Optional<LocalDate> exact() {
        return day.map(d -> LocalDate.of(year, month.orElseThrow(), d));
    }

    @Override
    public boolean isSupported(TemporalField field) {
        return field == ChronoField.YEAR
                || (field == ChronoField.MONTH_OF_YEAR && month.isPresent())
                || (field == ChronoField.DAY_OF_MONTH && day.isPresent());
    }

    @Override
    public long getLong(TemporalField field) {
        if (!isSupported(field)) {
            throw new UnsupportedTemporalTypeException("This date has no " + field);
        }
        if (field == ChronoField.YEAR) {
            return year;
        }
        return field == ChronoField.MONTH_OF_YEAR ? month.orElseThrow() : day.orElseThrow();
    }

    @JsonValue
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d", year)
                + month.map(m -> String.format(Locale.ROOT, "-%02d", m)).orElse("")
                + day.map(d -> String.format(Locale.ROOT, "-%02d", d)).orElse("");
    }
}
