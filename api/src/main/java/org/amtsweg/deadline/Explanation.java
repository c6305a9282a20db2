package org.amtsweg.deadline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Norm;

/**
 * How a date came about (<i>Begründung der Fristberechnung</i>): steps in order, each with its norm, and warnings about what could not be
 * established.
 *
 * <p>The result of the last step is the result of the whole. As text by {@link #text}, as JSON by Jackson, as a picture by {@link #toSvg}.
 */
public record Explanation(List<Step> steps, List<LocalText> warnings) {

    public static final Explanation EMPTY = new Explanation(List.of(), List.of());

    public Explanation {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    /**
     * One step: a short label, the norm, what went in and what came out, and a sentence in German and English.
     *
     * <p>{@code input} and {@code result} are machine-readable, days as ISO 8601 ({@code 2026-04-05}).
     */
    public record Step(LocalText label, Norm norm, String input, String result, LocalText sentence) {}

    public static LocalText text(String german, String english) {
        Map<Language, String> both = new LinkedHashMap<>();
        both.put(Language.DE, german);
        both.put(Language.EN, english);
        return LocalText.of(both);
    }

    public Explanation and(Step step) {
        return and(new Explanation(List.of(step), List.of()));
    }

    /** These steps, then those. */
    public Explanation and(Explanation more) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(more.steps);
        List<LocalText> warned = new ArrayList<>(warnings);
        more.warnings.stream().filter(w -> !warned.contains(w)).forEach(warned::add);
        return new Explanation(all, warned);
    }

    public Explanation warn(LocalText warning) {
        return and(new Explanation(List.of(), List.of(warning)));
    }

    /** The result of the last step; empty if there is none. */
    public String result() {
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1).result();
    }

    /** One numbered line per step with its norm, then the warnings. */
    public String text(Language language) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Step step : steps) {
            number++;
            text.append(number)
                    .append(". ")
                    .append(step.sentence().in(language))
                    .append(" (")
                    .append(step.norm())
                    .append(")\n");
        }
        String word = language.base().equals(Language.EN) ? "Note: " : "Hinweis: ";
        warnings.forEach(w -> text.append(word).append(w.in(language)).append('\n'));
        return text.toString();
    }

    /** A time line of the days in the results of the steps, as a self-contained SVG with title and description. */
    public String toSvg(Language language) {
        return TimelineSvg.draw(this, language);
    }

    @Override
    public String toString() {
        return text(Language.DE);
    }
}
