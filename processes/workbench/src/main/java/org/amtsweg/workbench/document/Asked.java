package org.amtsweg.workbench.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.language.Language;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;

/**
 * What an applicant is asked for, or may do, while a case runs (<i>Mitwirkung</i>): the kind of message the process waits for, the words for it, and
 * how long there is time.
 */
record Asked(String kind, String text, Optional<Scene.Length> time, Optional<DeadlineSpec> deadline) {

    private static final String PREFIX = "amtsweg.";
    private static final Set<String> KINDS =
            Set.of("supplement", "hearing", "payment", "withdraw", "objection", "certificate");
    private static final Set<String> RIGHTS = Set.of("withdraw", "objection", "certificate");

    static boolean isCitizens(String message) {
        return message.startsWith(PREFIX) && KINDS.contains(message.substring(PREFIX.length()));
    }

    static String textKey(String message) {
        return "action." + message.substring(PREFIX.length());
    }

    /** Something the applicant may do of her own accord; otherwise the authority asks for it. */
    boolean isRight() {
        return RIGHTS.contains(kind);
    }

    /** Each kind once in the same words and with the same time, in the order of the course. */
    static List<Asked> in(List<Course.Stop> course, Language language) {
        Map<List<Object>, Asked> all = new LinkedHashMap<>();
        for (Course.Stop stop : course) {
            Optional<String> message = stop.node().event().name().filter(Asked::isCitizens);
            message.ifPresent(name -> {
                String kind = name.substring(PREFIX.length());
                String text = stop.scene().text(language, textKey(name)).orElse("");
                Optional<DeadlineSpec> deadline = limit(stop.node()).flatMap(stop.scene()::deadline);
                Optional<Scene.Length> time = deadline.flatMap(stop.scene()::length);
                all.putIfAbsent(List.of(kind, text, time), new Asked(kind, text, time, deadline));
            });
        }
        return withoutRepeats(new ArrayList<>(all.values()));
    }

    /** What is there with a time need not be told again without. */
    private static List<Asked> withoutRepeats(List<Asked> all) {
        return all.stream()
                .filter(asked -> asked.time().isPresent()
                        || all.stream()
                                .noneMatch(other -> other.time().isPresent()
                                        && other.kind().equals(asked.kind())
                                        && other.text().equals(asked.text())))
                .toList();
    }

    /** The deadline that is shown at an element, or else the one whose timer waits beside it. */
    private static Optional<String> limit(FlowNode node) {
        Optional<String> due = node.property("amtsweg.due");
        if (due.isPresent()) {
            return due;
        }
        Stream<FlowNode> beside = node.kind() == NodeKind.INTERMEDIATE_CATCH_EVENT
                ? node.incoming().stream()
                        .filter(flow -> flow.source().kind() == NodeKind.EVENT_BASED_GATEWAY)
                        .flatMap(flow -> flow.source().outgoing().stream())
                        .map(flow -> flow.target())
                : node.boundaryEvents().stream();
        return beside.filter(other -> other.event().kind() == EventKind.TIMER)
                .flatMap(other -> timer(other).stream())
                .findFirst();
    }

    /** The name of the deadline that a timer is bound to. */
    static Optional<String> timer(FlowNode node) {
        return node.event()
                .text()
                .map(text -> text.replaceFirst("^\\$\\{deadline\\.(.*)}$", "$1"))
                .filter(name -> !name.startsWith("$"));
    }
}
