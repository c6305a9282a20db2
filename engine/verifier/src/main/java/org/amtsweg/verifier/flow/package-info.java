/**
 * What does a BPMN file say? (<i>Ablaufgraph</i>): reads the file of any vendor into an immutable graph of processes, scopes, nodes, flows and
 * messages, with the lines where they stand. Judges nothing; what it cannot read it says as findings.
 *
 * <p>Start with {@link org.amtsweg.verifier.flow.FlowReader} and {@link org.amtsweg.verifier.flow.FlowGraph}.
 */
@NullMarked
package org.amtsweg.verifier.flow;

import org.jspecify.annotations.NullMarked;
