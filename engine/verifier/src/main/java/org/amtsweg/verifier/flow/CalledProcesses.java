package org.amtsweg.verifier.flow;

import java.util.Optional;

/** Knows the processes that call activities start (<i>aufgerufene Prozesse</i>). */
@FunctionalInterface
public interface CalledProcesses {

    /** Knows none: every call is a box that somehow comes to its end. */
    CalledProcesses NONE = call -> Optional.empty();

    /** The process behind a call activity, if it is at hand. */
    Optional<FlowProcess> calledBy(FlowNode callActivity);
}
