package org.amtsweg.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Severity;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.space.StateSpace;
import org.amtsweg.verifier.space.Violation;

/** Says what the states of a process prove, so that a designer can mend it. */
final class SoundnessFindings {

    private SoundnessFindings() {}

    static List<RuleFinding> of(StateSpace space, FlowProcess process) {
        List<RuleFinding> findings = new ArrayList<>();
        for (FlowNode node : space.notCovered()) {
            findings.add(finding(
                    "SOUND-NOT-ANALYSED", Severity.WARNING, node.id(), Map.of("element", node.label()), Optional.empty()));
        }
        for (Violation violation : space.violations(process)) {
            findings.add(finding(
                    rule(violation.property()),
                    Severity.ERROR,
                    violation.node().id(),
                    Map.of("element", violation.node().label()),
                    violation.trace()));
        }
        if (isUnknown(space.soundness(process))) {
            Map<String, String> states = Map.of("states", String.valueOf(space.states()));
            findings.add(finding("SOUND-UNKNOWN", Severity.WARNING, process.id(), states, Optional.empty()));
        }
        return findings;
    }

    /** The same process by other rules: only what both prove, differently, is a difference. */
    static Optional<RuleFinding> difference(
            Semantics semantics, StateSpace space, StateSpace other, FlowProcess process) {
        Soundness own = space.soundness(process);
        Soundness theirs = other.soundness(process);
        List<String> differing = new ArrayList<>();
        compare("optionToComplete", own.optionToComplete(), theirs.optionToComplete(), differing);
        compare("properCompletion", own.properCompletion(), theirs.properCompletion(), differing);
        compare("noDeadActivities", own.noDeadActivities(), theirs.noDeadActivities(), differing);
        compare("safe", own.safe(), theirs.safe(), differing);
        if (differing.isEmpty()) {
            return Optional.empty();
        }
        boolean engineWorse = (semantics == Semantics.ENGINE ? own : theirs).optionToComplete() == Verdict.VIOLATED;
        Optional<Trace> trace = other.violations(process).stream()
                .flatMap(violation -> violation.trace().stream())
                .findFirst();
        return Optional.of(finding(
                engineWorse && differing.contains("optionToComplete") ? "SOUND-DIFFERS-ENGINE" : "SOUND-DIFFERS",
                Severity.WARNING,
                process.id(),
                Map.of("properties", differing.stream().collect(Collectors.joining(", "))),
                trace));
    }

    private static void compare(String name, Verdict one, Verdict other, List<String> differing) {
        if ((one == Verdict.HOLDS && other == Verdict.VIOLATED) || (one == Verdict.VIOLATED && other == Verdict.HOLDS)) {
            differing.add(name);
        }
    }

    private static boolean isUnknown(Soundness soundness) {
        return List.of(
                        soundness.optionToComplete(),
                        soundness.properCompletion(),
                        soundness.noDeadActivities(),
                        soundness.safe())
                .contains(Verdict.UNKNOWN);
    }

    private static String rule(Violation.Property property) {
        return switch (property) {
            case HANG -> "SOUND-HANG";
            case LIVELOCK -> "SOUND-LIVELOCK";
            case IMPROPER_COMPLETION -> "SOUND-END-TWICE";
            case DEAD -> "SOUND-DEAD";
            case UNSAFE -> "SOUND-UNSAFE";
        };
    }

    private static RuleFinding finding(
            String rule, Severity level, String element, Map<String, String> parameters, Optional<Trace> trace) {
        Finding text = Finding.warning(element, rule, parameters);
        return new RuleFinding(rule, level, element, Verifier.text(text), Optional.empty(), trace);
    }
}
