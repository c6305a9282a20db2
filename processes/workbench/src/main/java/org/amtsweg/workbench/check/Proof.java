package org.amtsweg.workbench.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.ProcessRule;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Suppression;
import org.amtsweg.verifier.Verifier;
import org.amtsweg.verifier.VerifierInput;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;
import org.amtsweg.verifier.rule.ModelFolder;
import org.amtsweg.verifier.rule.RuleCheck;

/** Asks the verifier (<i>Beweis</i>), with as much around the model as there is. */
final class Proof {

    private Proof() {}

    /** A model: the name that the report uses, its content, and by which semantics it is judged. */
    record Subject(String name, byte[] content, Semantics semantics) {}

    /** A model by itself. */
    static List<ProcessReport> ofFile(String name, byte[] content, Semantics semantics) {
        return verify(VerifierInput.of(name, content).by(semantics), ModelFolder.file(name, content));
    }

    /** A model in its folder, if the folder could be loaded, and with the blocks that it may call. */
    static List<ProcessReport> ofFolder(
            Subject subject, Optional<ServiceFolder> service, Optional<BlockFolder> block, List<BlockFolder> blocks) {
        VerifierInput input = VerifierInput.of(subject.name(), subject.content())
                .by(subject.semantics())
                .calling(calledBlocks(blocks));
        ModelFolder model = service.map(folder -> ModelFolder.of(folder, blocks, List.of()))
                .or(() -> block.map(folder -> ModelFolder.of(folder, blocks, List.of())))
                .orElseGet(() -> ModelFolder.file(subject.name(), subject.content()));
        return verify(input, model);
    }

    private static List<ProcessReport> verify(VerifierInput input, ModelFolder model) {
        Map<String, List<Suppression>> suppressed = new HashMap<>();
        ProcessRule rules = subject -> {
            RuleCheck.Result result = RuleCheck.check(model, subject.process(), subject.space());
            suppressed.put(subject.process().id(), result.suppressed());
            return result.findings();
        };
        // Some rules judge the whole file; what they find is told with its first process only.
        Set<RuleFinding> told = new HashSet<>();
        Set<Suppression> listed = new HashSet<>();
        return Verifier.with(List.of(rules)).verify(input).stream()
                .map(report -> new ProcessReport(
                        report.file(),
                        report.process(),
                        report.soundness(),
                        report.states(),
                        report.findings().stream().filter(told::add).toList(),
                        Stream.concat(
                                        report.suppressed().stream(),
                                        suppressed.getOrDefault(report.process(), List.of()).stream())
                                .filter(listed::add)
                                .toList()))
                .toList();
    }

    private static CalledProcesses calledBlocks(List<BlockFolder> blocks) {
        Map<String, FlowProcess> byKey = new HashMap<>();
        for (BlockFolder block : blocks) {
            FlowReader.read(block.id() + "/process.bpmn", block.process().bpmn())
                    .graph()
                    .flatMap(graph -> graph.process(block.process().processId()))
                    .ifPresent(process -> byKey.put(block.id() + " " + block.version(), process));
        }
        return call -> Optional.ofNullable(byKey.get(call.attribute("calledElement").orElse("") + " "
                + call.camunda("calledElementVersionTag").orElse("")));
    }
}
