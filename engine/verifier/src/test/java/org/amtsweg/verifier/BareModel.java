package org.amtsweg.verifier;

import java.nio.charset.StandardCharsets;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.flow.FlowGraph;
import org.amtsweg.verifier.flow.FlowReader;
import org.amtsweg.verifier.space.Bounds;
import org.amtsweg.verifier.space.StateSpace;

/** Models of a few elements: nodes as XML, flows as {@code a>b}. */
public final class BareModel {

    private BareModel() {}

    public static byte[] bpmn(String nodes, String... flows) {
        return file("<process id='p' isExecutable='true'>" + nodes + flows(flows) + "</process>");
    }

    public static String flows(String... flows) {
        StringBuilder text = new StringBuilder();
        for (String flow : flows) {
            String[] ends = flow.split(">", -1);
            text.append("<sequenceFlow id='%s_%s' sourceRef='%s' targetRef='%s'/>"
                    .formatted(ends[0], ends[1], ends[0], ends[1]));
        }
        return text.toString();
    }

    public static byte[] file(String content) {
        return ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                        + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='definitions'>" + content
                        + "</definitions>")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static FlowGraph graph(byte[] bpmn) {
        return FlowReader.read("sketch.bpmn", bpmn).graph().orElseThrow();
    }

    public static StateSpace space(Semantics semantics, byte[] bpmn) {
        return StateSpace.explore(graph(bpmn).collaborations().get(0), CalledProcesses.NONE, semantics, Bounds.DEFAULT);
    }
}
