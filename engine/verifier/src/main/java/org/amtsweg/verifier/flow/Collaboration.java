package org.amtsweg.verifier.flow;

import java.util.List;

/** Processes that must be seen together because messages flow between them (<i>Zusammenspiel</i>); often only one process. */
public record Collaboration(List<FlowProcess> processes, List<MessageFlow> messageFlows) {

    public Collaboration {
        processes = List.copyOf(processes);
        messageFlows = List.copyOf(messageFlows);
    }
}
