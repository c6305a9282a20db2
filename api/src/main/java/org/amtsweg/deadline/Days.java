package org.amtsweg.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.amtsweg.language.Language;

/** Days as people write them (<i>Datumsangaben</i>): {@code Sonntag, 5. April 2026}; {@code Sunday, 5 April 2026}. */
final class Days {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu", Locale.GERMANY);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.UK);

    private Days() {}

    static String german(LocalDate day) {
        return GERMAN.format(day);
    }

    static String english(LocalDate day) {
        return ENGLISH.format(day);
    }

    static String in(Language language, LocalDate day) {
        return language.base().equals(Language.EN) ? english(day) : german(day);
    }
}
