package org.amtsweg.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** One step of a scenario (<i>Schritt</i>); {@code place} is its file and line. */
public sealed interface ScenarioStep {

    String place();

    /** What is read to people: the sentence, or "erwartet". */
    String text();

    /** Something that is done, with form values. */
    record Act(String place, String text, ObjectNode values) implements ScenarioStep {
        Sentences.Reading move(LocalDate today) {
            return Sentences.parse(text, values, today);
        }
    }

    /** Something that must not be possible. */
    record Impossible(String place, String text, ObjectNode values) implements ScenarioStep {
        Sentences.Reading move(LocalDate today) {
            return Sentences.parse(text, values, today);
        }
    }

    /** What is to hold now. */
    record Check(String place, List<Expected> expected) implements ScenarioStep {
        public Check {
            expected = List.copyOf(expected);
        }

        @Override
        public String text() {
            return String.join(", ", expected.stream().map(Expected::key).toList());
        }
    }

    /** One expectation: its key in English, where it stands, and its value in canonical words. */
    record Expected(String key, String place, JsonNode value) {

        /** The application is refused with this finding. */
        boolean isRefusal() {
            return key.equals("findings");
        }
    }
}
