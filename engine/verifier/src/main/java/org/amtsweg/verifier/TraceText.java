package org.amtsweg.verifier;

import java.util.stream.Collectors;
import org.amtsweg.language.Language;

/** Tells a {@link Trace} in one sentence (<i>Gegenbeispiel in Worten</i>), by the names of the elements; German, otherwise English. */
public final class TraceText {

    private TraceText() {}

    public static String of(Trace trace, Language language) {
        boolean german = language.base().equals(Language.DE);
        String way = trace.steps().stream()
                .map(step -> quoted(step.name(), german) + " " + happens(step.what(), german))
                .collect(Collectors.joining(" → "));
        String rest = trace.tokens().isEmpty()
                ? german ? "Alles ist beendet." : "Everything has ended."
                : (german ? "Offen: " : "Open: ")
                        + trace.tokens().stream()
                                .map(place -> quoted(place.name(), german))
                                .collect(Collectors.joining(", "))
                        + ".";
        return way.isEmpty() ? rest : way + ". " + rest;
    }

    private static String quoted(String name, boolean german) {
        return german ? "„" + name + "“" : "“" + name + "”";
    }

    private static String happens(String what, boolean german) {
        return switch (what) {
            case "start" -> german ? "beginnt" : "starts";
            case "done" -> german ? "wird erledigt" : "is done";
            case "timer" -> german ? "tritt ein (Zeit)" : "is due (timer)";
            case "message" -> german ? "trifft ein (Nachricht)" : "arrives (message)";
            case "signal" -> german ? "trifft ein (Signal)" : "arrives (signal)";
            case "condition" -> german ? "trifft zu (Bedingung)" : "comes true (condition)";
            case "error" -> german ? "fängt einen Fehler" : "catches an error";
            case "escalation" -> german ? "fängt eine Eskalation" : "catches an escalation";
            case "choice" -> german ? "wählt einen Weg" : "chooses a way";
            default -> german ? "läuft weiter" : "goes on";
        };
    }
}
