package org.amtsweg.verifier.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.Severity;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Suppression;
import org.amtsweg.verifier.Verifier;
import org.amtsweg.verifier.VerifierInput;
import org.amtsweg.verifier.flow.Collaboration;
import org.amtsweg.verifier.flow.FlowGraph;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;
import org.amtsweg.verifier.rule.PathCheck.Blocks;
import org.amtsweg.verifier.space.Bounds;
import org.amtsweg.verifier.space.StateSpace;

/**
 * Verifies a model with the folder around it (<i>Prüfung eines Ordners</i>): soundness, legal order and technical rules, in one report for each process.
 */
public final class FolderVerifier {

    /** A service that needs more is not proved at load; the command line may look further. */
    private static final Bounds AT_LOAD = new Bounds(100_000, 3, 1);

    private FolderVerifier() {}

    /** Legal order and technical rules, by the engine's semantics; without soundness. */
    public static RuleCheck.Result check(ModelFolder model) {
        Optional<FlowGraph> graph =
                FlowReader.read(model.file(), model.content()).graph();
        Optional<FlowProcess> process =
                graph.filter(any -> model.isService()).flatMap(g -> g.process(model.processId()));
        if (process.isEmpty()) {
            return RuleCheck.check(model);
        }
        Optional<StateSpace> space = graph.flatMap(g -> collaboration(g, process.get()))
                .map(group -> StateSpace.explore(group, new Blocks(model), Semantics.ENGINE, AT_LOAD));
        return RuleCheck.check(model, process.get(), space);
    }

    private static Optional<Collaboration> collaboration(FlowGraph graph, FlowProcess process) {
        return graph.collaborations().stream()
                .filter(group -> group.processes().contains(process))
                .findFirst();
    }

    /** What keeps a folder from being served: every error, with its German and English sentence and a way to it. Empty: it may be served. */
    public static Findings refusal(ModelFolder model) {
        List<Finding> errors = new ArrayList<>();
        for (ProcessReport report : verify(model, Semantics.ENGINE)) {
            report.findings().stream()
                    .filter(finding -> finding.level() == Severity.ERROR)
                    .forEach(finding -> errors.add(error(report.file(), finding)));
        }
        return new Findings(errors);
    }

    private static Finding error(String file, RuleFinding finding) {
        String way = finding.trace().stream()
                .flatMap(trace -> trace.steps().stream())
                .map(step -> step.name().isBlank() ? step.element() : step.name())
                .distinct()
                .collect(Collectors.joining(" → "));
        Map<String, String> parameters = Map.of(
                "rule", finding.rule(),
                "de", finding.message().in(Language.DE),
                "en", finding.message().in(Language.EN),
                "way", way.isEmpty() ? "–" : way);
        Finding error = Finding.error(file + "#" + finding.element(), "verifier.rule", parameters);
        return finding.norm().map(error::on).orElse(error);
    }

    /** Everything, by the given semantics of tokens. */
    public static List<ProcessReport> verify(ModelFolder model, Semantics semantics) {
        List<Suppression> suppressed = new ArrayList<>();
        List<ProcessReport> reports = Verifier.with(List.of(subject -> {
                    if (!isFirst(subject.graph(), subject.process(), model)) {
                        return List.of();
                    }
                    RuleCheck.Result result = RuleCheck.check(model, subject.process(), subject.space());
                    suppressed.addAll(result.suppressed());
                    return result.findings();
                }))
                .verify(VerifierInput.of(model.file(), model.content())
                        .by(semantics)
                        .within(AT_LOAD)
                        .calling(new Blocks(model)));
        return reports.stream()
                .map(report -> with(report, suppressed, reports.get(0)))
                .toList();
    }

    /** The rules look at a whole file, so they run once for it: with the process that runs, or with the first. */
    private static boolean isFirst(FlowGraph graph, FlowProcess process, ModelFolder model) {
        return graph.process(model.processId())
                .map(process::equals)
                .orElseGet(() -> graph.processes().indexOf(process) == 0);
    }

    private static ProcessReport with(ProcessReport report, List<Suppression> suppressed, ProcessReport first) {
        if (!report.equals(first) || suppressed.isEmpty()) {
            return report;
        }
        Set<Suppression> all = new LinkedHashSet<>(report.suppressed());
        all.addAll(suppressed);
        List<RuleFinding> findings = report.findings();
        return new ProcessReport(
                report.file(), report.process(), report.soundness(), report.states(), findings, List.copyOf(all));
    }
}
