package org.amtsweg.workbench.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Verifier;
import org.amtsweg.verifier.VerifierInput;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.flow.FlowReader;

/** Asks the verifier (<i>Beweis</i>), with as much around the model as there is. */
final class Proof {

    private Proof() {}

    /** A model: the name that the report uses, its content, and by which semantics it is judged. */
    record Subject(String name, byte[] content, Semantics semantics) {}

    /** A model by itself. */
    static List<ProcessReport> ofFile(String name, byte[] content, Semantics semantics) {
        return Verifier.standard().verify(VerifierInput.of(name, content).by(semantics));
    }

    /** A model in its folder, if the folder could be loaded, and with the blocks that it may call. */
    static List<ProcessReport> ofFolder(
            Subject subject, Optional<ServiceFolder> service, Optional<BlockFolder> block, List<BlockFolder> blocks) {
        VerifierInput input = VerifierInput.of(subject.name(), subject.content())
                .by(subject.semantics())
                .calling(calledBlocks(blocks));
        return Verifier.standard().verify(input);
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
