package org.amtsweg.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.problem.Finding;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.Collaboration;
import org.amtsweg.verifier.flow.FlowGraph;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;
import org.amtsweg.verifier.space.StateSpace;

/**
 * Proves a process model before it may run (<i>Modellprüfung</i>): reads it, searches its states by two semantics and asks the rules. Needs no engine. Says of no
 * process that it is sound unless all its states were seen.
 */
public final class Verifier {

    private final List<ProcessRule> rules;

    private Verifier(List<ProcessRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Soundness alone. */
    public static Verifier standard() {
        return with(List.of());
    }

    /** Soundness and the given rules. */
    public static Verifier with(List<ProcessRule> rules) {
        return new Verifier(rules);
    }

    /** One report per process of the file; a file that holds none, or cannot be read, has one report with an empty process id. */
    public List<ProcessReport> verify(VerifierInput input) {
        FlowReader.Reading reading = FlowReader.read(input.file(), input.content());
        List<RuleFinding> trouble = reading.findings().stream()
                .map(finding -> reading(input.file(), finding))
                .toList();
        List<ProcessReport> reports = new ArrayList<>();
        if (reading.graph().isPresent()) {
            FlowGraph graph = reading.graph().get();
            for (Collaboration group : graph.collaborations()) {
                reports.addAll(verify(input, graph, group));
            }
        }
        if (reports.isEmpty()) {
            return List.of(new ProcessReport(input.file(), "", nothing(), 0, trouble, List.of()));
        }
        if (!trouble.isEmpty()) {
            reports.set(0, with(reports.get(0), trouble));
        }
        return List.copyOf(reports);
    }

    private List<ProcessReport> verify(VerifierInput input, FlowGraph graph, Collaboration group) {
        CalledProcesses called = call -> call.attribute("calledElement")
                .flatMap(graph::process)
                .or(() -> input.called().calledBy(call));
        StateSpace space = StateSpace.explore(group, called, input.semantics(), input.bounds());
        StateSpace other = StateSpace.explore(group, called, other(input.semantics()), input.bounds());
        List<ProcessReport> reports = new ArrayList<>();
        for (FlowProcess process : group.processes()) {
            List<RuleFinding> findings = new ArrayList<>(SoundnessFindings.of(space, process));
            SoundnessFindings.difference(input.semantics(), space, other, process)
                    .ifPresent(findings::add);
            Optional<StateSpace> covered = space.notCovered().isEmpty() ? Optional.of(space) : Optional.empty();
            ProcessRule.Subject subject = new ProcessRule.Subject(input, graph, process, covered);
            rules.forEach(rule -> findings.addAll(rule.check(subject)));
            reports.add(new ProcessReport(
                    input.file(), process.id(), space.soundness(process), space.states(), findings, List.of()));
        }
        return reports;
    }

    private static Semantics other(Semantics semantics) {
        return semantics == Semantics.ENGINE ? Semantics.STANDARD : Semantics.ENGINE;
    }

    private static ProcessReport with(ProcessReport report, List<RuleFinding> more) {
        return new ProcessReport(
                report.file(),
                report.process(),
                report.soundness(),
                report.states(),
                Stream.concat(more.stream(), report.findings().stream()).toList(),
                report.suppressed());
    }

    private static Soundness nothing() {
        Verdict none = Verdict.NOT_ANALYSED;
        return new Soundness(none, none, none, none);
    }

    /** What is wrong with the file itself; the element stands behind a {@code #} of the path, if there is one, otherwise it is the file by its name. */
    private static RuleFinding reading(String file, Finding finding) {
        String path = finding.path();
        int directory = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
        String element = path.startsWith(file + "#") ? path.substring(file.length() + 1) : path.substring(directory);
        return new RuleFinding(
                "TECH-READ", finding.severity(), element, text(finding), finding.norm(), Optional.empty());
    }

    static LocalText text(Finding finding) {
        return LocalText.of(Map.of(Language.DE, finding.text(Language.DE), Language.EN, finding.text(Language.EN)));
    }
}
