package org.amtsweg.workbench.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.amtsweg.calendar.UnknownDistrictException;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.identifier.Ags;
import org.amtsweg.workbench.terminal.Words;

/** Reads what is typed at the commands about time, and says what it should look like. */
final class Inputs {

    /** The law of German authorities counts by their clocks. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Inputs() {}

    /** A day, with a time of day where one was given. */
    record Moment(LocalDate day, Optional<LocalTime> time) {}

    static Moment moment(String text, Words words) {
        String stripped = text.strip();
        try {
            if (stripped.indexOf('T') > 0) {
                LocalDateTime at = LocalDateTime.parse(stripped);
                return new Moment(at.toLocalDate(), Optional.of(at.toLocalTime()));
            }
            return new Moment(day(stripped), Optional.empty());
        } catch (DateTimeParseException e) {
            throw words.usage("time.notADay", text);
        }
    }

    static LocalDate day(String text, Words words) {
        try {
            return day(text.strip());
        } catch (DateTimeParseException e) {
            throw words.usage("time.notADay", text);
        }
    }

    private static LocalDate day(String text) {
        return text.indexOf('.') > 0 ? LocalDate.parse(text, GERMAN) : LocalDate.parse(text);
    }

    static Ags place(String text, Words words) {
        if (!Ags.isValid(text.replace(" ", ""))) {
            throw words.usage("time.notAPlace", text);
        }
        return Ags.parse(text);
    }

    static WorkingDays workingDays(Ags ags, Optional<String> district, Words words) {
        try {
            return district.map(name -> WorkingDays.at(ags, name)).orElseGet(() -> WorkingDays.at(ags));
        } catch (UnknownDistrictException e) {
            // The message ends with the names that are known; only they matter here.
            String known = String.valueOf(e.getMessage()).replaceAll("(?s).*?\\[(.*?)\\].*", "$1");
            throw words.usage("time.unknownDistrict", known);
        }
    }
}
