package org.amtsweg.workbench.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.amtsweg.deadline.DeadlineEnd;
import org.amtsweg.deadline.Explanation;
import org.amtsweg.language.Language;
import org.amtsweg.workbench.terminal.Words;

/** What the command answers (<i>Ergebnis der Fristberechnung</i>): the end, if it is certain, and how it came about. */
record Answer(Words words, Explanation explanation, Optional<DeadlineEnd> end) {

    String text() {
        Language language = words.language();
        StringBuilder text = new StringBuilder();
        text.append(end.map(this::sentence).orElseGet(() -> words.get("deadline.noEnd")))
                .append("\n\n")
                .append(explanation.text(language));
        return text.toString();
    }

    private String sentence(DeadlineEnd end) {
        ZonedDateTime at = end.instant().atZone(Inputs.ZONE);
        // Only periods in hours end within a day.
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? words.get("deadline.end", display(end.lastDay()))
                : words.get("deadline.endAt", display(at.toLocalDate()), at.toLocalTime());
    }

    private String display(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(words.language().locale())
                .format(day);
    }

    String svg() {
        return explanation.toSvg(words.language());
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("certain", end.isPresent());
        end.ifPresent(e -> {
            json.put("lastDay", e.lastDay().toString());
            json.put("unshifted", e.unshifted().toString());
            json.put("endsBefore", e.instant().toString());
        });
        ArrayNode steps = json.putArray("steps");
        for (Explanation.Step step : explanation.steps()) {
            steps.addObject()
                    .put("label", step.label().in(words.language()))
                    .put("norm", step.norm().citation())
                    .put("input", step.input())
                    .put("result", step.result())
                    .put("sentence", step.sentence().in(words.language()));
        }
        ArrayNode warnings = json.putArray("warnings");
        explanation.warnings().forEach(warning -> warnings.add(warning.in(words.language())));
        return print(json);
    }

    static String print(JsonNode json) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can always be written", e);
        }
    }
}
