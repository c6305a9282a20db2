package org.amtsweg.verifier;

import java.util.List;
import java.util.Optional;
import org.amtsweg.verifier.flow.FlowGraph;
import org.amtsweg.verifier.flow.FlowProcess;
import org.amtsweg.verifier.space.StateSpace;

/** Judges one process beyond its soundness (<i>Prüfregel</i>). Must not keep anything between calls. */
@FunctionalInterface
public interface ProcessRule {

    List<RuleFinding> check(Subject subject);

    /** What is judged: the order, the file, the process in it, and its states unless something in it is not covered. */
    record Subject(VerifierInput input, FlowGraph graph, FlowProcess process, Optional<StateSpace> space) {}
}
