package org.amtsweg.verifier.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds nodes and the flows between them (<i>Geltungsbereich</i>): a process, a sub-process or an event sub-process. */
public final class FlowScope {

    private final @Nullable FlowNode owner;
    private final List<FlowNode> nodes = new ArrayList<>();
    private final List<SequenceFlow> flows = new ArrayList<>();

    FlowScope(@Nullable FlowNode owner) {
        this.owner = owner;
    }

    /** The sub-process whose inside this is; none for a process. */
    public Optional<FlowNode> owner() {
        return Optional.ofNullable(owner);
    }

    /** The nodes directly here, in the order of the file; boundary events and event sub-processes included. */
    public List<FlowNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** The flows directly here, in the order of the file. */
    public List<SequenceFlow> flows() {
        return Collections.unmodifiableList(flows);
    }

    /** The nodes here and in all sub-processes, outer ones first. */
    public Stream<FlowNode> allNodes() {
        return nodes.stream()
                .flatMap(node ->
                        Stream.concat(Stream.of(node), node.inner().stream().flatMap(FlowScope::allNodes)));
    }

    public Stream<SequenceFlow> allFlows() {
        return Stream.concat(
                flows.stream(),
                nodes.stream().flatMap(node -> node.inner().stream()).flatMap(FlowScope::allFlows));
    }

    void add(FlowNode node) {
        nodes.add(node);
    }

    void add(SequenceFlow flow) {
        flows.add(flow);
    }
}
