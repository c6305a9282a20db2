package org.amtsweg.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes BPMN files for tests from lines such as {@code user pruefen "Antrag prüfen" outcomes=grant,refuse} and {@code pruefen -> bescheid}.
 *
 * <p>Kinds: start, end, user, step (topic=), rule (table=), call (block=, version=), receive (message=), catch and boundary (message=, deadline=, duration=, date=, cycle=, error=, on=), sub,
 * xor, and, or, event, link. {@code in=} puts an element into a sub-process, {@code a.x=} is the property {@code amtsweg.x}. A flow may end with {@code : condition}
 * or {@code (default)}.
 */
public final class Sketch {

    private static final Pattern FLOW = Pattern.compile("(\\w+) -> (\\w+)(?: \\((default)\\))?(?: : (.*))?");
    private static final Pattern NODE = Pattern.compile("(\\w+) (\\w+) \"([^\"]*)\"(.*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z.]+)=(?:'([^']*)'|(\\S+))");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("start", "startEvent"),
            Map.entry("end", "endEvent"),
            Map.entry("user", "userTask"),
            Map.entry("step", "serviceTask"),
            Map.entry("rule", "businessRuleTask"),
            Map.entry("call", "callActivity"),
            Map.entry("receive", "receiveTask"),
            Map.entry("catch", "intermediateCatchEvent"),
            Map.entry("boundary", "boundaryEvent"),
            Map.entry("sub", "subProcess"),
            Map.entry("xor", "exclusiveGateway"),
            Map.entry("and", "parallelGateway"),
            Map.entry("or", "inclusiveGateway"),
            Map.entry("event", "eventBasedGateway"));

    private record Node(String kind, String id, String name, Map<String, String> attributes) {
        String get(String key) {
            return attributes.getOrDefault(key, "");
        }
    }

    private record Arrow(String from, String to, boolean standard, String condition) {
        String id() {
            return "Flow_" + from + "_" + to;
        }
    }

    private final List<Node> nodes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final Map<String, String> messages = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    private Sketch(String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::line);
    }

    /** The file for a process with this id. */
    public static String bpmn(String process, String text) {
        return new Sketch(text).write(process);
    }

    private void line(String line) {
        Matcher flow = FLOW.matcher(line);
        Matcher node = NODE.matcher(line);
        if (flow.matches()) {
            String condition = flow.group(4) == null ? "" : flow.group(4);
            arrows.add(new Arrow(flow.group(1), flow.group(2), flow.group(3) != null, condition));
        } else if (node.matches()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher matcher = ATTRIBUTE.matcher(node.group(4));
            while (matcher.find()) {
                attributes.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
            }
            nodes.add(new Node(node.group(1), node.group(2), node.group(3), attributes));
        } else {
            throw new IllegalArgumentException(line);
        }
    }

    private String write(String process) {
        String body = scope("");
        StringBuilder globals = new StringBuilder();
        messages.forEach((name, id) -> globals.append("<bpmn:message id=\"" + id + "\" name=\"" + name + "\" />\n"));
        errors.forEach((code, id) ->
                globals.append("<bpmn:error id=\"" + id + "\" name=\"" + code + "\" errorCode=\"" + code + "\" />\n"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="https://amtsweg.org/bpmn">
                <bpmn:process id="%1$s" name="Muster" isExecutable="true">
                %2$s</bpmn:process>
                %3$s<bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="%1$s">
                %4$s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(process, body, globals, drawing());
    }

    private String drawing() {
        StringBuilder drawing = new StringBuilder();
        nodes.forEach(node -> drawing.append("<bpmndi:BPMNShape id=\"" + node.id() + "_di\" bpmnElement=\"" + node.id()
                + "\"><dc:Bounds x=\"0\" y=\"0\" width=\"100\" height=\"80\" /></bpmndi:BPMNShape>\n"));
        arrows.forEach(arrow -> drawing.append("<bpmndi:BPMNEdge id=\"" + arrow.id() + "_di\" bpmnElement=\""
                + arrow.id()
                + "\"><di:waypoint x=\"0\" y=\"0\" /><di:waypoint x=\"9\" y=\"9\" /></bpmndi:BPMNEdge>\n"));
        return drawing.toString();
    }

    private String scope(String of) {
        List<String> inside = nodes.stream()
                .filter(node -> node.get("in").equals(of))
                .map(Node::id)
                .toList();
        StringBuilder xml = new StringBuilder();
        nodes.stream().filter(node -> node.get("in").equals(of)).forEach(node -> xml.append(node(node)));
        for (Arrow arrow : arrows) {
            if (inside.contains(arrow.from())) {
                String condition = arrow.condition().isEmpty()
                        ? ""
                        : "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + escaped(arrow.condition())
                                + "</bpmn:conditionExpression>";
                xml.append("<bpmn:sequenceFlow id=\"" + arrow.id() + "\" name=\"Weg\" sourceRef=\"" + arrow.from()
                        + "\" targetRef=\"" + arrow.to() + "\">" + condition + "</bpmn:sequenceFlow>\n");
            }
        }
        return xml.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String node(Node node) {
        String type = TYPES.getOrDefault(node.kind(), node.kind());
        StringBuilder xml = new StringBuilder("<bpmn:" + type + " id=\"" + node.id() + "\"");
        if (!node.name().isEmpty()) {
            xml.append(" name=\"" + escaped(node.name()) + "\"");
        }
        xml.append(attributes(node)).append(">");
        xml.append(properties(node));
        arrows.stream()
                .filter(arrow -> arrow.to().equals(node.id()))
                .forEach(arrow -> xml.append("<bpmn:incoming>" + arrow.id() + "</bpmn:incoming>"));
        arrows.stream()
                .filter(arrow -> arrow.from().equals(node.id()))
                .forEach(arrow -> xml.append("<bpmn:outgoing>" + arrow.id() + "</bpmn:outgoing>"));
        xml.append(node.kind().equals("sub") ? scope(node.id()) : event(node));
        return xml.append("</bpmn:" + type + ">\n").toString();
    }

    private String attributes(Node node) {
        StringBuilder xml = new StringBuilder();
        arrows.stream()
                .filter(arrow -> arrow.from().equals(node.id()) && arrow.standard())
                .forEach(arrow -> xml.append(" default=\"" + arrow.id() + "\""));
        switch (node.kind()) {
            case "user" -> {
                if (!node.get("form").isEmpty()) {
                    xml.append(" camunda:formRef=\"" + node.get("form") + "\" camunda:formRefBinding=\"deployment\"");
                }
                String role = node.get("role").isEmpty() ? "sachbearbeitung" : node.get("role");
                xml.append(" camunda:candidateGroups=\"" + role + "\"");
            }
            case "step" -> xml.append(" camunda:type=\"external\" camunda:topic=\"" + node.get("topic") + "\"");
            case "rule" ->
                xml.append(
                        " camunda:decisionRef=\"" + node.get("table") + "\" camunda:decisionRefBinding=\"deployment\"");
            case "call" ->
                xml.append(" calledElement=\"" + node.get("block") + "\" camunda:calledElementBinding=\"versionTag\""
                        + " camunda:calledElementVersionTag=\"1.0.0\"");
            case "receive" -> xml.append(" messageRef=\"" + message(node.get("message")) + "\"");
            case "boundary" ->
                xml.append(" attachedToRef=\"" + node.get("on") + "\""
                        + (node.get("interrupts").equals("false") ? " cancelActivity=\"false\"" : ""));
            default -> {
                // events have definitions, gateways nothing
            }
        }
        if (!node.get("template").isEmpty()) {
            // "id:version", or only the version of a template of somebody else
            String template = node.get("template");
            int colon = template.indexOf(':');
            xml.append(" camunda:modelerTemplate=\"" + (colon < 0 ? "org.x" : template.substring(0, colon))
                    + "\" camunda:modelerTemplateVersion=\"" + template.substring(colon + 1) + "\"");
        }
        return xml.toString();
    }

    private static String properties(Node node) {
        String properties = node.attributes().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("a."))
                .map(entry -> "<camunda:property name=\"amtsweg."
                        + entry.getKey().substring(2) + "\" value=\"" + escaped(entry.getValue()) + "\" />")
                .collect(Collectors.joining());
        return properties.isEmpty()
                ? ""
                : "<bpmn:extensionElements><camunda:properties>" + properties
                        + "</camunda:properties></bpmn:extensionElements>";
    }

    private String event(Node node) {
        if (node.kind().equals("receive")) {
            return "";
        }
        StringBuilder xml = new StringBuilder();
        if (!node.get("message").isEmpty()) {
            xml.append("<bpmn:messageEventDefinition messageRef=\"" + message(node.get("message")) + "\" />");
        }
        if (!node.get("deadline").isEmpty()) {
            xml.append("<bpmn:timerEventDefinition><bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadline."
                    + node.get("deadline") + "}</bpmn:timeDate></bpmn:timerEventDefinition>");
        }
        for (String kind : List.of("duration", "date", "cycle")) {
            if (!node.get(kind).isEmpty()) {
                String type = "time" + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
                xml.append("<bpmn:timerEventDefinition><bpmn:" + type + " xsi:type=\"bpmn:tFormalExpression\">"
                        + node.get(kind) + "</bpmn:" + type + "></bpmn:timerEventDefinition>");
            }
        }
        if (!node.get("error").isEmpty()) {
            String code = node.get("error");
            String id = errors.computeIfAbsent(code, any -> "Error_" + code);
            xml.append("<bpmn:errorEventDefinition errorRef=\"" + id + "\" />");
        }
        if (!node.get("link").isEmpty()) {
            xml.append("<bpmn:linkEventDefinition name=\"" + node.get("link") + "\" />");
        }
        return xml.toString();
    }

    private String message(String name) {
        return messages.computeIfAbsent(name, any -> "Message_" + messages.size());
    }
}
