package org.amtsweg.verifier.space;

import java.util.Optional;
import org.amtsweg.verifier.Trace;
import org.amtsweg.verifier.flow.FlowNode;

/** Why a property does not hold (<i>Verletzung</i>): at which node, and the shortest way there; a node that can never be reached has none. */
public record Violation(Property property, FlowNode node, Optional<Trace> trace) {

    /** What is proved of a process. */
    public enum Property {
        /** Tokens wait and nothing can ever happen again. */
        HANG,
        /** Things still happen, but the end can never be reached. */
        LIVELOCK,
        /** An end event is reached a second time. */
        IMPROPER_COMPLETION,
        /** An activity that never runs. */
        DEAD,
        /** A second token where one is already. */
        UNSAFE
    }
}
