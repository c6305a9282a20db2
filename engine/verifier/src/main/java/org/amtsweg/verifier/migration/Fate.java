package org.amtsweg.verifier.migration;

import java.util.Optional;
import org.amtsweg.verifier.flow.FlowNode;

/**
 * What becomes of a case that waits at an element of the old model (<i>Schicksal eines wartenden Verfahrens</i>), were it moved to the new one: {@code target}
 * is where it would wait then, and {@code reason} what stands in the way or should be known.
 */
public record Fate(
        FlowNode at, WaitKind kind, Outcome outcome, Optional<FlowNode> target, Reason reason, String detail) {

    /** Whether it can go on. */
    public enum Outcome {
        /** Where it is. */
        STAYS,
        /** At another element, or inside or outside of a sub-process that came or went: somebody must say so. */
        MOVES,
        /** Not without somebody deciding each case. */
        BLOCKED
    }

    /** Why. The engine refuses what is {@link #refusedByEngine}; the rest Amtsweg refuses, because the case file would no longer fit the model. */
    public enum Reason {
        NONE(false),
        /** Stays, but the change of the element holds only for cases that come there later. */
        LATER(false),
        /** Moves, because the new element is most like the old one. */
        RENAMED(false),
        /** Moves, because a sub-process around it came or went. */
        OTHER_SCOPE(false),
        /** There is no such element and none like it. */
        GONE(true),
        /** The element waits for something else now. */
        KIND(true),
        /** The element waits for something else now, which the engine takes for the same: a clerk or another system, a message or a deadline. */
        MEANING(false),
        /** A sub-process that is still there no longer holds the element. */
        SCOPE(true),
        /** The element lies in an event sub-process now, which no event has started. */
        EVENT_SCOPE(false),
        /** It is, or was, done several times. */
        MULTIPLE(true),
        /** A join has fewer flows coming in, so that branches that have arrived could wait for ever. */
        FEWER_BRANCHES(true),
        /** Another name of the message. */
        MESSAGE(false),
        /** Another deadline. */
        DEADLINE(false),
        /** Another block. */
        BLOCK(false),
        /** Another step. */
        STEP(false),
        /** An outcome that the open task offers has no meaning any more. */
        OUTCOMES(false);

        private final boolean refusedByEngine;

        Reason(boolean refusedByEngine) {
            this.refusedByEngine = refusedByEngine;
        }

        /** Whether the engine's own validation of a migration plan refuses it too. */
        public boolean refusedByEngine() {
            return refusedByEngine;
        }
    }
}
