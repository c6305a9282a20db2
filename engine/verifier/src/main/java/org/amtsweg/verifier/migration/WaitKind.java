package org.amtsweg.verifier.migration;

import java.util.Optional;
import java.util.Set;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;

/** What a case waits for where it stands (<i>Art des Wartens</i>). */
public enum WaitKind {
    /** For a clerk. */
    TASK,
    /** For another system. */
    REMOTE_STEP,
    /** For a block to end. */
    BLOCK,
    MESSAGE,
    TIMER,
    /** For the first of several events. */
    EVENT_CHOICE,
    /** For the other branches. */
    JOIN;

    /** What a case waits for at a node; empty where it runs through. {@code localSteps} are the topics that run without waiting. */
    static Optional<WaitKind> of(FlowNode node, Set<String> localSteps) {
        return switch (node.kind()) {
            case USER_TASK -> Optional.of(TASK);
            case SERVICE_TASK ->
                node.camunda("topic").filter(localSteps::contains).isPresent()
                        ? Optional.empty()
                        : Optional.of(REMOTE_STEP);
            case CALL_ACTIVITY -> Optional.of(BLOCK);
            case RECEIVE_TASK -> Optional.of(MESSAGE);
            case EVENT_BASED_GATEWAY -> Optional.of(EVENT_CHOICE);
            case PARALLEL_GATEWAY, INCLUSIVE_GATEWAY ->
                node.incoming().size() > 1 ? Optional.of(JOIN) : Optional.empty();
            case INTERMEDIATE_CATCH_EVENT ->
                isBehindChoice(node) ? Optional.empty() : event(node.event().kind());
            default -> Optional.empty();
        };
    }

    /** There the gateway waits, not the event. */
    private static boolean isBehindChoice(FlowNode node) {
        return node.incoming().stream().anyMatch(flow -> flow.source().kind() == NodeKind.EVENT_BASED_GATEWAY);
    }

    private static Optional<WaitKind> event(EventKind kind) {
        return switch (kind) {
            case MESSAGE -> Optional.of(MESSAGE);
            case TIMER -> Optional.of(TIMER);
            default -> Optional.empty();
        };
    }
}
