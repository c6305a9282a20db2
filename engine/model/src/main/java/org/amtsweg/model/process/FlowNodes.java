package org.amtsweg.model.process;

import static org.amtsweg.model.process.Bpmn.BPMN;
import static org.amtsweg.model.process.Bpmn.CAMUNDA;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/** Reads flow nodes from the document. */
final class FlowNodes {

    /** The flow nodes a model may have. */
    static final Set<String> TYPES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "subProcess");

    static final Pattern DEADLINE = Pattern.compile("\\$\\{\\s*deadline\\.([A-Za-z_][A-Za-z0-9_]*)\\s*\\}");

    private final Map<String, String> messages = new LinkedHashMap<>();

    FlowNodes(Document document) {
        for (org.w3c.dom.Element each : Bpmn.children(document.getDocumentElement(), "message")) {
            messages.put(each.getAttribute("id"), each.getAttribute("name"));
        }
    }

    static boolean isFlowNode(org.w3c.dom.Element xml) {
        return BPMN.equals(xml.getNamespaceURI()) && TYPES.contains(xml.getLocalName());
    }

    Element read(org.w3c.dom.Element xml) {
        return new Element(
                xml.getAttribute("id"),
                xml.getAttribute("name").strip(),
                xml.getLocalName(),
                properties(xml),
                reference(xml),
                Bpmn.camunda(xml, "candidateGroups").map(String::strip));
    }

    /** What the model says; a property without a value is a field of an element template that nobody filled in, and says nothing. */
    static Map<String, String> properties(org.w3c.dom.Element xml) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (org.w3c.dom.Element extensions : Bpmn.children(xml, "extensionElements")) {
            for (org.w3c.dom.Element group : Bpmn.children(extensions)) {
                for (org.w3c.dom.Element property : Bpmn.children(group)) {
                    String value = property.getAttribute("value").strip();
                    if (Bpmn.is(group, CAMUNDA, "properties")
                            && Bpmn.is(property, CAMUNDA, "property")
                            && !value.isEmpty()) {
                        properties.put(property.getAttribute("name").strip(), value);
                    }
                }
            }
        }
        return properties;
    }

    private Optional<String> reference(org.w3c.dom.Element xml) {
        return switch (xml.getLocalName()) {
            case "serviceTask" -> Bpmn.camunda(xml, "topic");
            case "userTask" -> Bpmn.camunda(xml, "formRef");
            case "businessRuleTask" -> Bpmn.camunda(xml, "decisionRef");
            case "callActivity" -> Bpmn.attribute(xml, "calledElement");
            case "receiveTask" -> message(xml);
            default ->
                Bpmn.child(xml, "messageEventDefinition")
                        .flatMap(this::message)
                        .or(() -> Bpmn.child(xml, "timerEventDefinition").flatMap(FlowNodes::deadline));
        };
    }

    Optional<String> message(org.w3c.dom.Element holder) {
        // A reference may carry the prefix of its namespace.
        String reference = holder.getAttribute("messageRef");
        return Optional.ofNullable(messages.get(reference.substring(reference.indexOf(':') + 1)));
    }

    static Optional<String> deadline(org.w3c.dom.Element timer) {
        return Bpmn.child(timer, "timeDate").flatMap(date -> {
            Matcher matcher = DEADLINE.matcher(date.getTextContent().strip());
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        });
    }
}
