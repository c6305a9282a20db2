package org.amtsweg.verifier.flow;

import java.util.Optional;

/** Where a token stands while a timer runs (<i>Wartestelle eines Zeitgebers</i>). */
public final class TimerHost {

    private TimerHost() {}

    /**
     * The activity a boundary timer is attached to, the gateway before a timer behind an event-based gateway, what an event sub-process stands in, and otherwise the
     * timer itself; empty for an event sub-process of the process itself.
     */
    public static Optional<FlowNode> of(FlowNode timer) {
        return switch (timer.kind()) {
            case BOUNDARY_EVENT -> timer.host();
            case START_EVENT ->
                timer.scope().owner().flatMap(subProcess -> subProcess.scope().owner());
            default ->
                Optional.of(timer.incoming().stream()
                        .map(SequenceFlow::source)
                        .filter(source -> source.kind() == NodeKind.EVENT_BASED_GATEWAY)
                        .findFirst()
                        .orElse(timer));
        };
    }
}
