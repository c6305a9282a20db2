package org.amtsweg.workbench.scaffold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amtsweg.workbench.scaffold.Part.Flow;
import org.amtsweg.workbench.scaffold.Part.Node;

/** Writes a plan as a BPMN file that Camunda Modeler opens (<i>Prozessmodell schreiben</i>); the drawing is {@link DiagramWriter}'s. */
final class BpmnWriter {

    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("start", "startEvent"),
            Map.entry("end", "endEvent"),
            Map.entry("task", "userTask"),
            Map.entry("step", "serviceTask"),
            Map.entry("table", "businessRuleTask"),
            Map.entry("call", "callActivity"),
            Map.entry("choice", "exclusiveGateway"),
            Map.entry("parallel", "parallelGateway"),
            Map.entry("race", "eventBasedGateway"),
            Map.entry("timer", "intermediateCatchEvent"),
            Map.entry("message", "intermediateCatchEvent"),
            Map.entry("boundary", "boundaryEvent"));
    /** Keys of a part that become properties, in the order in which they are written. */
    private static final List<String> PROPERTIES =
            List.of("state", "outcomes", "act", "effect", "noHearing", "message", "due", "resource", "begin", "end");

    private static final String[] NAMESPACES = {
        "xmlns:bpmn", "http://www.omg.org/spec/BPMN/20100524/MODEL",
        "xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI",
        "xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC",
        "xmlns:di", "http://www.omg.org/spec/DD/20100524/DI",
        "xmlns:camunda", "http://camunda.org/schema/1.0/bpmn",
        "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
        "xmlns:modeler", "http://camunda.org/schema/modeler/1.0"
    };

    private final Plan plan;
    private final Map<String, String> blockVersions;
    private final Xml xml = new Xml();

    private BpmnWriter(Plan plan, Map<String, String> blockVersions) {
        this.plan = plan;
        this.blockVersions = blockVersions;
    }

    /** The file; {@code blockVersions} are those of the blocks that may be called. */
    static String write(Plan plan, String id, String name, Map<String, String> blockVersions) {
        return new BpmnWriter(plan, blockVersions).definitions(id, name);
    }

    private String definitions(String id, String name) {
        String[] own = {
            "id", "Definitions_" + id,
            "targetNamespace", "https://amtsweg.org/bpmn",
            "modeler:executionPlatform", "Camunda Platform",
            "modeler:executionPlatformVersion", "7.24.0"
        };
        String[] attributes = new String[NAMESPACES.length + own.length];
        System.arraycopy(NAMESPACES, 0, attributes, 0, NAMESPACES.length);
        System.arraycopy(own, 0, attributes, NAMESPACES.length, own.length);
        xml.begin("bpmn:definitions", attributes);
        xml.begin("bpmn:process", "id", id, "name", name, "isExecutable", "true");
        xml.text("bpmn:documentation", "ANPASSEN: Worum geht es, und nach welchen Vorschriften?");
        scope("");
        xml.end("bpmn:process");
        TreeSet<String> messages = new TreeSet<>();
        plan.nodes().stream()
                .map(node -> node.text("waitsFor"))
                .filter(message -> !message.isEmpty())
                .forEach(messages::add);
        messages.forEach(message -> xml.empty("bpmn:message", "id", messageId(message), "name", message));
        DiagramWriter.write(xml, plan, id);
        xml.end("bpmn:definitions");
        return xml.toString();
    }

    private static String messageId(String message) {
        return "Message_" + message.substring(message.indexOf('.') + 1);
    }

    private void scope(String scope) {
        for (Node node : plan.nodes()) {
            if (plan.scope(node.id()).equals(scope)) {
                if (node.kind().equals("boundary")) {
                    frame(node.text("on"));
                }
                node(node);
            }
        }
        for (Flow flow : plan.flows()) {
            if (plan.scope(flow.id()).equals(scope)) {
                flow(flow);
            }
        }
    }

    private void frame(String id) {
        JsonNode json = plan.frame().orElseThrow().json();
        xml.begin("bpmn:subProcess", "id", id, "name", json.path("name").asText());
        xml.text("bpmn:documentation", json.path("documentation").asText());
        ends(id);
        scope(id);
        xml.end("bpmn:subProcess");
    }

    private void node(Node node) {
        String element = "bpmn:" + ELEMENTS.get(node.kind());
        xml.begin(element, attributes(node));
        if (!node.text("documentation").isEmpty()) {
            xml.text("bpmn:documentation", node.text("documentation"));
        }
        properties(node);
        ends(node.id());
        waits(node);
        xml.end(element);
    }

    private String[] attributes(Node node) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("id", node.id());
        all.put("name", node.name());
        switch (node.kind()) {
            case "task" -> {
                all.put("camunda:formRef", node.text("form"));
                all.put("camunda:formRefBinding", "deployment");
                all.put("camunda:candidateGroups", node.text("role"));
            }
            case "step" -> {
                all.put("camunda:type", "external");
                all.put("camunda:topic", node.text("topic"));
            }
            case "table" -> {
                all.put("camunda:decisionRef", node.text("decision"));
                all.put("camunda:decisionRefBinding", "deployment");
            }
            case "call" -> {
                String block = node.text("block");
                all.put("calledElement", block);
                all.put("camunda:calledElementBinding", "versionTag");
                all.put("camunda:calledElementVersionTag", version(block));
            }
            case "choice" -> {
                String otherwise = node.text("default");
                all.put("default", otherwise.isEmpty() ? "" : new Flow(node.id(), otherwise, "", "", false).id());
            }
            case "boundary" -> all.put("attachedToRef", node.text("on"));
            default -> {}
        }
        return all.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private String version(String block) {
        return Optional.ofNullable(blockVersions.get(block))
                .orElseThrow(() -> new IllegalStateException("The library has no block " + block));
    }

    private void properties(Node node) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String key : PROPERTIES) {
            if (!node.text(key).isEmpty()) {
                all.put("amtsweg." + key, node.text(key));
            }
        }
        node.json()
                .path("inputs")
                .properties()
                .forEach(input -> all.put(
                        "amtsweg.input." + input.getKey(), input.getValue().asText()));
        if (all.isEmpty()) {
            return;
        }
        xml.begin("bpmn:extensionElements").begin("camunda:properties");
        all.forEach((key, value) -> xml.empty("camunda:property", "name", key, "value", value));
        xml.end("camunda:properties").end("bpmn:extensionElements");
    }

    private void ends(String id) {
        plan.incoming(id).forEach(flow -> xml.text("bpmn:incoming", flow.id()));
        plan.outgoing(id).forEach(flow -> xml.text("bpmn:outgoing", flow.id()));
    }

    private void waits(Node node) {
        if (node.kind().equals("timer")) {
            xml.begin("bpmn:timerEventDefinition", "id", "Timer_" + node.id());
            xml.text(
                    "bpmn:timeDate", "${deadline." + node.text("deadline") + "}", "xsi:type", "bpmn:tFormalExpression");
            xml.end("bpmn:timerEventDefinition");
        } else if (!node.text("waitsFor").isEmpty()) {
            xml.empty(
                    "bpmn:messageEventDefinition",
                    "id",
                    "Catch_" + node.id(),
                    "messageRef",
                    messageId(node.text("waitsFor")));
        }
    }

    private void flow(Flow flow) {
        String[] attributes = {"id", flow.id(), "name", flow.name(), "sourceRef", flow.from(), "targetRef", flow.to()};
        if (flow.condition().isEmpty()) {
            xml.empty("bpmn:sequenceFlow", attributes);
            return;
        }
        xml.begin("bpmn:sequenceFlow", attributes);
        xml.text("bpmn:conditionExpression", flow.condition(), "xsi:type", "bpmn:tFormalExpression");
        xml.end("bpmn:sequenceFlow");
    }
}
