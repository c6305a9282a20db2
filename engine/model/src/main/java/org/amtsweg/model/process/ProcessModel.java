package org.amtsweg.model.process;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An executable process as read from its BPMN file (<i>Prozessmodell</i>), without an engine. Immutable. */
public final class ProcessModel {

    private final String processId;
    private final Optional<String> versionTag;
    private final byte[] bpmn;
    private final Map<String, Element> elements;
    private final List<BlockCall> calledBlocks;

    ProcessModel(
            String processId,
            Optional<String> versionTag,
            byte[] bpmn,
            Collection<Element> elements,
            List<BlockCall> calledBlocks) {
        Map<String, Element> byId = new LinkedHashMap<>();
        elements.forEach(element -> byId.put(element.id(), element));
        this.processId = processId;
        this.versionTag = versionTag;
        this.bpmn = bpmn.clone();
        this.elements = Collections.unmodifiableMap(byId);
        this.calledBlocks = List.copyOf(calledBlocks);
    }

    public String processId() {
        return processId;
    }

    /** {@code camunda:versionTag} of the process; blocks have one. */
    public Optional<String> versionTag() {
        return versionTag;
    }

    /** A copy of the file. */
    public byte[] bpmn() {
        return bpmn.clone();
    }

    public Optional<Element> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    /** All flow nodes, those in sub-processes included, in the order of the file. */
    public Collection<Element> elements() {
        return elements.values();
    }

    public List<BlockCall> calledBlocks() {
        return calledBlocks;
    }

    /** The steps (topics) that it uses. */
    public Set<String> topics() {
        return references(Set.of("serviceTask"));
    }

    public Set<String> decisionRefs() {
        return references(Set.of("businessRuleTask"));
    }

    public Set<String> formRefs() {
        return references(Set.of("userTask"));
    }

    /** The reserved message names that it waits for. */
    public Set<String> messageNames() {
        Set<String> names = new TreeSet<>();
        elements.values().stream()
                .filter(ProcessModel::waits)
                .flatMap(e -> e.reference().stream())
                .filter(ReservedMessages::contains)
                .forEach(names::add);
        return names;
    }

    /** The deadlines that its timers are bound to. */
    public Set<String> deadlineNames() {
        Set<String> names = new TreeSet<>();
        elements.values().stream()
                .filter(ProcessModel::waits)
                .flatMap(e -> e.reference().stream())
                .filter(name -> !ReservedMessages.contains(name))
                .forEach(names::add);
        return names;
    }

    private static boolean waits(Element element) {
        return element.type().endsWith("Event") || element.type().equals("receiveTask");
    }

    private Set<String> references(Set<String> types) {
        Set<String> names = new TreeSet<>();
        elements.values().stream()
                .filter(e -> types.contains(e.type()))
                .flatMap(e -> e.reference().stream())
                .forEach(names::add);
        return names;
    }

    @Override
    public String toString() {
        return processId;
    }
}
