package org.amtsweg.testkit.scenario;

import org.amtsweg.language.Language;

/** A failure for people (<i>Abweichung im Wortlaut</i>): the place, then the step, what was expected and what was seen, each in lines of its own. */
public final class FailureText {

    private FailureText() {}

    public static String of(Failure failure, Language language) {
        StringBuilder text = new StringBuilder();
        text.append(failure.place()).append(": ").append(failure.step()).append('\n');
        line(text, say(language, "expected"), failure.expected());
        line(text, say(language, "seen"), failure.seen());
        if (!failure.possible().isEmpty()) {
            line(text, say(language, "possible"), String.join("\n", failure.possible()));
        }
        return text.toString();
    }

    private static String say(Language language, String word) {
        return ScenarioRunner.say(language, "scenario.head." + word);
    }

    private static void line(StringBuilder text, String head, String value) {
        String indented = value.strip().replace("\n", "\n" + " ".repeat(20));
        text.append("    ")
                .append(head)
                .append(" ".repeat(Math.max(1, 16 - head.length())))
                .append(indented)
                .append('\n');
    }
}
