package org.amtsweg.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code local-holidays.json}: on which day a place below the Land has, has not or may have a holiday. {@code day} is a day of
 * the year ({@code --08-15}), one date ({@code 2028-06-17}) or counted from Easter Sunday ({@code easter+60}).
 */
record LocalRow(
        String day,
        Name name,
        Where where,
        Verdict verdict,
        @Nullable Span valid,
        Basis basis) {

    /** The name of the holiday. */
    record Name(String german, String english) {}

    /** Beginnings of municipality keys, or districts of one municipality. */
    record Where(List<String> ags, @Nullable List<String> districts) {
        List<String> districtNames() {
            return districts == null ? List.of() : districts;
        }
    }

    /** What is known about the day, and for an unknown one why nothing more. */
    record Verdict(
            Status status,
            @Nullable String german,
            @Nullable String english) {
        Verdict {
            if ((status == Status.UNKNOWN) != (german != null && english != null)) {
                throw new IllegalArgumentException(
                        "A row says why, in German and English, if and only if it is unknown");
            }
        }
    }

    enum Status {
        HOLIDAY,
        NONE,
        UNKNOWN
    }

    /** First and last year, both included; an absent one means open. */
    record Span(@Nullable Integer from, @Nullable Integer until) {
        boolean contains(int year) {
            return (from == null || year >= from) && (until == null || year <= until);
        }
    }

    /** Where it stands and when somebody last looked. */
    record Basis(String norm, String source, String checkedOn) {}

    private static final String EASTER = "easter+";

    /** The day in a year, if the row holds in that year. */
    Optional<LocalDate> dayIn(int year, LocalDate easterSunday) {
        if (valid != null && !valid.contains(year)) {
            return Optional.empty();
        }
        if (day.startsWith(EASTER)) {
            return Optional.of(easterSunday.plusDays(Integer.parseInt(day.substring(EASTER.length()))));
        }
        if (day.startsWith("--")) {
            return Optional.of(MonthDay.parse(day).atYear(year));
        }
        return Optional.of(LocalDate.parse(day)).filter(d -> d.getYear() == year);
    }

    Status status() {
        return verdict.status();
    }

    Holiday holiday(LocalDate date) {
        return new Holiday(date, name.german(), name.english(), basis.norm() + "; " + basis.source());
    }

    Doubt doubt(LocalDate date) {
        return new Doubt(
                date,
                name.german(),
                Objects.requireNonNull(verdict.german()),
                Objects.requireNonNull(verdict.english()),
                basis.norm() + "; " + basis.source());
    }
}
