package org.amtsweg.verifier;

/** By whose rules tokens move (<i>Ablaufsemantik</i>). */
public enum Semantics {
    /** As Camunda 7.24.0 really does: AND joins count tokens, OR joins are evaluated on arrival only, implicit merges duplicate. */
    ENGINE,
    /** As the BPMN 2.0 standard says. */
    STANDARD
}
