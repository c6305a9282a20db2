package org.amtsweg.verifier.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of a process (<i>Element des Ablaufs</i>): task, event, gateway, call or sub-process. Two nodes are equal only if they are the same node of the
 * same reading.
 */
public final class FlowNode {

    private final XmlTree xml;
    private final NodeKind kind;
    private final FlowEvent event;
    private final FlowScope scope;
    private final boolean drawn;
    private final List<SequenceFlow> incoming = new ArrayList<>();
    private final List<SequenceFlow> outgoing = new ArrayList<>();
    private final List<FlowNode> boundary = new ArrayList<>();
    private @Nullable FlowNode host;
    private @Nullable FlowScope inner;

    FlowNode(XmlTree xml, NodeKind kind, FlowEvent event, FlowScope scope, boolean drawn) {
        this.xml = xml;
        this.kind = kind;
        this.event = event;
        this.scope = scope;
        this.drawn = drawn;
    }

    public String id() {
        return xml.id();
    }

    /** The name as a person reads it, in one line; empty if there is none. */
    public String name() {
        return xml.name();
    }

    /** The name, or the id where there is none. */
    public String label() {
        return name().isEmpty() ? id() : name();
    }

    public NodeKind kind() {
        return kind;
    }

    public FlowEvent event() {
        return event;
    }

    /** The process or sub-process in which it stands. */
    public FlowScope scope() {
        return scope;
    }

    /** The nodes inside, if this is a sub-process. */
    public Optional<FlowScope> inner() {
        return Optional.ofNullable(inner);
    }

    /** In the order of the file, as the engine takes them. */
    public List<SequenceFlow> incoming() {
        return Collections.unmodifiableList(incoming);
    }

    /** In the order of the file, as the engine takes them. */
    public List<SequenceFlow> outgoing() {
        return Collections.unmodifiableList(outgoing);
    }

    /** The activity that this boundary event is attached to. */
    public Optional<FlowNode> host() {
        return Optional.ofNullable(host);
    }

    /** The events attached to this activity. */
    public List<FlowNode> boundaryEvents() {
        return Collections.unmodifiableList(boundary);
    }

    /** For a boundary event or the start event of an event sub-process: ends what it is attached to. */
    public boolean isInterrupting() {
        String attribute = kind == NodeKind.BOUNDARY_EVENT ? "cancelActivity" : "isInterrupting";
        return !xml.attribute(attribute).equals(Optional.of("false"));
    }

    /** What the designer wrote about it; empty if nothing. */
    public String documentation() {
        return xml.child("documentation").map(XmlTree::text).orElse("");
    }

    /** The {@code camunda:property} elements, in the order of the file. */
    public Map<String, String> properties() {
        return xml.properties();
    }

    /** A property by its full key, for instance {@code amtsweg.state}. */
    public Optional<String> property(String key) {
        return Optional.ofNullable(properties().get(key));
    }

    /** An attribute of the file without namespace, for instance {@code calledElement}. */
    public Optional<String> attribute(String name) {
        return xml.attribute(name);
    }

    /** An attribute of Camunda, for instance {@code topic}, {@code formRef}, {@code decisionRef} or {@code calledElementVersionTag}. */
    public Optional<String> camunda(String name) {
        return xml.camunda(name);
    }

    /** Names of elements of foreign namespaces inside {@code extensionElements}, with their prefix left out, and how often each stands there. */
    public Map<String, Integer> extensions() {
        Map<String, Integer> names = new LinkedHashMap<>();
        xml.child("extensionElements")
                .ifPresent(all -> all.children().forEach(each -> names.merge(each.localName(), 1, Integer::sum)));
        return names;
    }

    /** Local names of the BPMN elements directly inside, for instance {@code multiInstanceLoopCharacteristics}. */
    public List<String> parts() {
        return xml.children().stream()
                .filter(XmlTree::isBpmn)
                .map(XmlTree::localName)
                .toList();
    }

    public int line() {
        return xml.line();
    }

    /** Has a shape with bounds in the diagram. */
    public boolean isDrawn() {
        return drawn;
    }

    XmlTree xml() {
        return xml;
    }

    void addIncoming(SequenceFlow flow) {
        incoming.add(flow);
    }

    void addOutgoing(SequenceFlow flow) {
        outgoing.add(flow);
    }

    void attachTo(FlowNode activity) {
        host = activity;
        activity.boundary.add(this);
    }

    void contain(FlowScope nodes) {
        inner = nodes;
    }

    @Override
    public String toString() {
        return id();
    }
}
