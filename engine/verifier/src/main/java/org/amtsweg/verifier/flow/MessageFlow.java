package org.amtsweg.verifier.flow;

import java.util.Optional;

/** A message between pools (<i>Nachrichtenfluss</i>); an end without a node is a pool that shows nothing of its inside. */
public record MessageFlow(String id, String name, Optional<FlowNode> source, Optional<FlowNode> target) {}
