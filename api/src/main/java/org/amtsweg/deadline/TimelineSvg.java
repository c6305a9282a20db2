package org.amtsweg.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.language.Language;

/** Draws the days of an explanation on a line (<i>Zeitstrahl</i>). */
final class TimelineSvg {

    private static final int WIDTH = 640;
    private static final int MARGIN = 70;
    private static final int LINE = 60;
    private static final int ROW = 22;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

    private TimelineSvg() {}

    static String draw(Explanation explanation, Language language) {
        Map<LocalDate, List<String>> days = new LinkedHashMap<>();
        for (Explanation.Step step : explanation.steps()) {
            day(step.input()).or(() -> day(step.result())).ifPresent(d -> {});
        }
        return "";
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
