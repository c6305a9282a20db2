package org.amtsweg.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amtsweg.language.Language;

/**
 * Draws the days of an explanation on a line (<i>Zeitstrahl</i>): a mark for each day, a legend of one line per mark. The picture has a title
 * and, as its description, the whole explanation in words.
 */
final class TimelineSvg {

    private static final int WIDTH = 640;
    private static final int MARGIN = 40;
    private static final int AXIS = 44;
    private static final int FIRST_LINE = 92;
    private static final int LINE_HEIGHT = 24;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private TimelineSvg() {}

    /** A day on the line and what happened. */
    private record Mark(LocalDate day, String label) {}

    static String draw(Explanation explanation, Language language) {
        List<Mark> marks = marks(explanation, language);
        int height = FIRST_LINE + LINE_HEIGHT * marks.size();
        StringBuilder svg = new StringBuilder(2_000);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH + " " + height)
                .append("\" role=\"img\" aria-labelledby=\"t d\" font-family=\"sans-serif\" font-size=\"15\">\n");
        boolean english = language.base().equals(Language.EN);
        element(svg, "title", " id=\"t\"", english ? "Time line of the period" : "Zeitstrahl der Frist");
        element(svg, "desc", " id=\"d\"", explanation.text(language).strip());
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        svg.append("<line x1=\"" + MARGIN + "\" y1=\"" + AXIS + "\" x2=\"" + (WIDTH - MARGIN) + "\" y2=\"" + AXIS
                + "\" stroke=\"#1a1a1a\" stroke-width=\"3\"/>\n");
        for (int i = 0; i < marks.size(); i++) {
            mark(svg, marks, i);
        }
        return svg.append("</svg>\n").toString();
    }

    private static List<Mark> marks(Explanation explanation, Language language) {
        List<Mark> marks = new ArrayList<>();
        for (Explanation.Step step : explanation.steps()) {
            Optional<LocalDate> in = day(step.input());
            Optional<LocalDate> out = day(step.result());
            // An event says from which day on it counts; the picture shows the event itself.
            boolean event = step.label().in(Language.DE).equals(Counting.EVENT_LABEL) && in.isPresent();
            (event ? in : out).ifPresent(d -> marks.add(new Mark(d, step.label().in(language))));
        }
        return marks;
    }

    private static void mark(StringBuilder svg, List<Mark> marks, int index) {
        Mark mark = marks.get(index);
        int x = x(marks, mark.day());
        boolean last = index == marks.size() - 1;
        int y = FIRST_LINE + LINE_HEIGHT * index;
        svg.append("<circle cx=\"" + x + "\" cy=\"" + AXIS + "\" r=\"" + (last ? 9 : 6) + "\" fill=\""
                + (last ? "#9b1c1c" : "#ffffff") + "\" stroke=\"" + (last ? "#9b1c1c" : "#1a1a1a")
                + "\" stroke-width=\"3\"/>\n");
        element(
                svg,
                "text",
                " x=\"" + x + "\" y=\"" + (index % 2 == 0 ? AXIS - 18 : AXIS + 28) + "\" text-anchor=\"middle\"",
                String.valueOf(index + 1));
        element(
                svg,
                "text",
                " x=\"" + MARGIN + "\" y=\"" + y + "\"" + (last ? " font-weight=\"bold\"" : ""),
                (index + 1) + "  " + DAY.format(mark.day()) + "  " + mark.label());
    }

    private static int x(List<Mark> marks, LocalDate day) {
        LocalDate first =
                marks.stream().map(Mark::day).min(LocalDate::compareTo).orElse(day);
        LocalDate last = marks.stream().map(Mark::day).max(LocalDate::compareTo).orElse(day);
        long span = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return (int) (MARGIN + (WIDTH - 2 * MARGIN) * ChronoUnit.DAYS.between(first, day) / span);
    }

    private static void element(StringBuilder svg, String name, String attributes, String content) {
        svg.append('<').append(name).append(attributes).append('>');
        svg.append(content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        svg.append("</").append(name).append(">\n");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
