package org.amtsweg.model.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Checks ids, names, starts, gateways and that everything is drawn. */
final class FlowCheck {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> CHOOSING = Set.of("exclusiveGateway", "inclusiveGateway");

    private final Complaints complaints;
    private final Map<String, Element> nodes = new HashMap<>();
    private final Map<String, Integer> outgoing = new HashMap<>();

    FlowCheck(Complaints complaints) {
        this.complaints = complaints;
    }

    void check(Document document, Element process) {
        List<Element> all = Bpmn.all(process);
        List<Element> flows =
                all.stream().filter(e -> Bpmn.is(e, Bpmn.BPMN, "sequenceFlow")).toList();
        flows.forEach(flow -> outgoing.merge(flow.getAttribute("sourceRef"), 1, Integer::sum));
        all.stream().filter(FlowNodes::isFlowNode).forEach(node -> nodes.put(node.getAttribute("id"), node));
        nodes.values().forEach(this::node);
        flows.forEach(this::flow);
        starts(process, false);
        nodes.values().stream()
                .filter(node -> node.getLocalName().equals("subProcess"))
                .forEach(node ->
                        starts(node, node.getAttribute("triggeredByEvent").equals("true")));
        drawn(document, flows);
    }

    private void node(Element node) {
        String id = node.getAttribute("id");
        if (!ID.matcher(id).matches()) {
            complaints.add(node, "process.id");
        }
        if (needsName(node) && node.getAttribute("name").isBlank()) {
            complaints.add(node, "process.name");
        }
        if (CHOOSING.contains(node.getLocalName()) && outgoing.getOrDefault(id, 0) > 1) {
            if (node.getAttribute("default").isEmpty()) {
                complaints.add(node, "process.no-default");
            }
        }
    }

    /** A gateway that only joins or forks has nothing to say. */
    private boolean needsName(Element node) {
        String type = node.getLocalName();
        return !type.endsWith("Gateway")
                || (CHOOSING.contains(type) && outgoing.getOrDefault(node.getAttribute("id"), 0) > 1);
    }

    private void flow(Element flow) {
        if (!ID.matcher(flow.getAttribute("id")).matches()) {
            complaints.add(flow, "process.id");
        }
        Element source = nodes.get(flow.getAttribute("sourceRef"));
        if (source == null) {
            return;
        }
        boolean condition = Bpmn.child(flow, "conditionExpression").isPresent();
        boolean chosen =
                CHOOSING.contains(source.getLocalName()) && outgoing.getOrDefault(source.getAttribute("id"), 0) > 1;
        boolean isDefault = source.getAttribute("default").equals(flow.getAttribute("id"));
        if (condition && (!chosen || isDefault)) {
            complaints.add(flow, "process.condition-place");
        }
        if (!condition && chosen && !isDefault) {
            complaints.add(flow, "process.no-condition");
        }
    }

    private void starts(Element scope, boolean event) {
        List<Element> starts = Bpmn.children(scope, "startEvent");
        if (starts.size() != 1) {
            complaints.add(scope, "process.one-start", "count", String.valueOf(starts.size()));
        }
        for (Element start : starts) {
            boolean plain = Bpmn.children(start).stream()
                    .noneMatch(child -> child.getLocalName().endsWith("EventDefinition"));
            if (plain == event) {
                complaints.add(start, event ? "process.event-start" : "process.plain-start");
            }
        }
    }

    private void drawn(Document document, List<Element> flows) {
        Set<String> shapes = new HashSet<>();
        Set<String> edges = new HashSet<>();
        for (Element element : Bpmn.all(document.getDocumentElement())) {
            if (Bpmn.is(element, Bpmn.DIAGRAM, "BPMNShape")
                    && Bpmn.children(element).stream().anyMatch(c -> Bpmn.is(c, Bpmn.BOUNDS, "Bounds"))) {
                shapes.add(element.getAttribute("bpmnElement"));
            } else if (Bpmn.is(element, Bpmn.DIAGRAM, "BPMNEdge")
                    && Bpmn.children(element).stream()
                                    .filter(c -> Bpmn.is(c, Bpmn.WAYPOINTS, "waypoint"))
                                    .count()
                            > 1) {
                edges.add(element.getAttribute("bpmnElement"));
            }
        }
        nodes.forEach((id, node) -> {
            if (!shapes.contains(id)) {
                complaints.add(node, "process.not-drawn");
            }
        });
        flows.stream()
                .filter(flow -> !edges.contains(flow.getAttribute("id")))
                .forEach(flow -> complaints.add(flow, "process.not-drawn"));
    }
}
