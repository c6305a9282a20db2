package org.amtsweg.verifier.space;

import static org.amtsweg.verifier.Verdict.HOLDS;

import java.util.List;
import org.amtsweg.verifier.BareModel;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Soundness;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.FlowGraph;

/** What the verifier says of models that are written down in a few words. */
final class Judged {

    static final Soundness SOUND = new Soundness(HOLDS, HOLDS, HOLDS, HOLDS);
    static final String MESSAGE = "<messageEventDefinition/>";

    private Judged() {}

    static StateSpace space(FlowGraph graph, Semantics semantics) {
        return StateSpace.explore(graph.collaborations().get(0), CalledProcesses.NONE, semantics, Bounds.DEFAULT);
    }

    static List<Soundness> judge(FlowGraph graph, Semantics semantics) {
        return graph.collaborations().stream()
                .flatMap(together -> {
                    StateSpace space = StateSpace.explore(together, CalledProcesses.NONE, semantics, Bounds.DEFAULT);
                    return together.processes().stream().map(space::soundness);
                })
                .toList();
    }

    static Soundness judge(byte[] bpmn, Semantics semantics) {
        return judge(BareModel.graph(bpmn), semantics).get(0);
    }

    static String sends(String id) {
        return "<intermediateThrowEvent id='" + id + "'>" + MESSAGE + "</intermediateThrowEvent>";
    }

    static String waits(String id) {
        return "<intermediateCatchEvent id='" + id + "'>" + MESSAGE + "</intermediateCatchEvent>";
    }
}
