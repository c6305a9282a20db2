package org.amtsweg.model.process;

import static org.amtsweg.model.process.Bpmn.BPMN;
import static org.amtsweg.model.process.Bpmn.CAMUNDA;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Finds what a model must not hold. Works by lists of what is allowed, so that what the engine learns tomorrow, or reads under an
 * older name, is refused too.
 */
final class StructureCheck {

    private static final Set<String> STRUCTURE = Set.of(
            "process",
            "laneSet",
            "lane",
            "childLaneSet",
            "flowNodeRef",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "sequenceFlow",
            "conditionExpression",
            "textAnnotation",
            "text",
            "association",
            "group",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "source",
            "target");
    private static final Set<String> EVENTS = Set.of(
            "messageEventDefinition",
            "timerEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "linkEventDefinition");
    private static final Set<String> AROUND = Set.of(
            "process",
            "message",
            "error",
            "escalation",
            "collaboration",
            "category",
            "dataStore",
            "extensionElements",
            "documentation");
    private static final Set<String> LOOPS = Set.of("multiInstanceLoopCharacteristics", "standardLoopCharacteristics");
    private static final Set<String> THROWING = Set.of("intermediateThrowEvent", "endEvent");

    private static final Map<String, Set<String>> CAMUNDA_ATTRIBUTES = Map.of(
            "process", Set.of("versionTag", "historyTimeToLive", "isStartableInTasklist"),
            "userTask", Set.of("candidateGroups", "formRef", "formRefBinding"),
            "serviceTask", Set.of("type", "topic"),
            "businessRuleTask", Set.of("decisionRef", "decisionRefBinding"),
            "callActivity", Set.of("calledElementBinding", "calledElementVersionTag"));
    /** Written by Camunda Modeler, without any effect in the engine. */
    private static final Set<String> HARMLESS =
            Set.of("modelerTemplate", "modelerTemplateVersion", "modelerTemplateIcon", "diagramRelationId");

    private static final Set<String> JAVA = Set.of("class", "delegateExpression", "expression", "resultVariable");
    private static final Set<String> ASYNC =
            Set.of("asyncBefore", "asyncAfter", "async", "exclusive", "jobPriority", "taskPriority");
    private static final Set<String> ASSIGNMENT =
            Set.of("assignee", "candidateUsers", "dueDate", "followUpDate", "priority");
    /** Attributes of BPMN itself that run code, or start or compensate something. */
    private static final Set<String> PLAIN_REFUSED = Set.of("operationRef", "scriptFormat");

    private final Complaints complaints;

    StructureCheck(Complaints complaints) {
        this.complaints = complaints;
    }

    void check(Document document, Element process) {
        for (Element around : Bpmn.children(document.getDocumentElement())) {
            if (BPMN.equals(around.getNamespaceURI()) && !AROUND.contains(around.getLocalName())) {
                complaints.add(around, "process.element", "type", around.getLocalName());
            }
            if (Set.of("message", "error", "escalation").contains(around.getLocalName())) {
                walk(around);
            }
        }
        walk(process);
    }

    private void walk(Element element) {
        boolean known = BPMN.equals(element.getNamespaceURI());
        if (!known) {
            complaints.add(element, "process.extension", "name", String.valueOf(element.getNodeName()));
            return;
        }
        element(element);
        attributes(element);
        if (element.getLocalName().equals("extensionElements")) {
            Bpmn.children(element).forEach(this::extension);
        } else {
            Bpmn.children(element).forEach(this::walk);
        }
    }

    private void element(Element element) {
        String name = element.getLocalName();
        if (name.equals("scriptTask") || name.equals("script")) {
            complaints.add(element, "process.script");
        } else if (LOOPS.contains(name)) {
            complaints.add(element, "process.multi-instance");
        } else if (name.endsWith("EventDefinition")) {
            event(element, name);
        } else if (!STRUCTURE.contains(name)
                && !FlowNodes.TYPES.contains(name)
                && !Set.of("message", "error", "escalation").contains(name)) {
            complaints.add(element, "process.element", "type", name);
        }
    }

    private void event(Element definition, String name) {
        String holder = definition.getParentNode().getLocalName();
        boolean throwing = THROWING.contains(holder);
        boolean wrongSide = throwing
                && Set.of("messageEventDefinition", "timerEventDefinition").contains(name);
        if (!EVENTS.contains(name) || wrongSide) {
            complaints.add(definition, "process.event", "type", name.replace("EventDefinition", ""));
        }
    }

    private void attributes(Element element) {
        String type = element.getLocalName();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String name = attribute.getLocalName() == null ? attribute.getNodeName() : attribute.getLocalName();
            String namespace = attribute.getNamespaceURI();
            if (namespace == null) {
                plain(element, name, attribute.getNodeValue());
            } else if (namespace.equals(CAMUNDA)) {
                if (!CAMUNDA_ATTRIBUTES.getOrDefault(type, Set.of()).contains(name) && !HARMLESS.contains(name)) {
                    camunda(element, name);
                }
            } else if (!namespace.equals(Bpmn.MODELER)
                    && !namespace.equals(Bpmn.XSI)
                    && !namespace.equals("http://www.w3.org/2000/xmlns/")) {
                complaints.add(element, "process.attribute", "attribute", attribute.getNodeName());
            }
        }
    }

    private void plain(Element element, String name, String value) {
        boolean refused = PLAIN_REFUSED.contains(name)
                || (name.equals("language") && element.getLocalName().equals("conditionExpression"))
                || (value.equals("true")
                        && Set.of("isForCompensation", "instantiate", "parallelMultiple")
                                .contains(name));
        if (refused) {
            complaints.add(
                    element, name.equals("language") ? "process.script" : "process.attribute", "attribute", name);
        }
    }

    private void camunda(Element element, String name) {
        if (JAVA.contains(name)) {
            complaints.add(element, "process.java", "attribute", name);
        } else if (ASYNC.contains(name)) {
            complaints.add(element, "process.async", "attribute", name);
        } else if (ASSIGNMENT.contains(name)) {
            complaints.add(element, "process.assignment", "attribute", name);
        } else {
            complaints.add(element, "process.attribute", "attribute", "camunda:" + name);
        }
    }

    private void extension(Element extension) {
        String name = String.valueOf(extension.getLocalName());
        if (!CAMUNDA.equals(extension.getNamespaceURI())) {
            complaints.add(extension, "process.extension", "name", extension.getNodeName());
            return;
        }
        switch (name) {
            case "properties" ->
                Bpmn.children(extension).forEach(property -> {
                    if (!Bpmn.is(property, CAMUNDA, "property")) {
                        complaints.add(property, "process.extension", "name", property.getNodeName());
                    }
                });
            case "executionListener", "taskListener" -> complaints.add(extension, "process.listener");
            case "connector" -> complaints.add(extension, "process.connector");
            case "inputOutput", "in", "out", "inputParameter", "outputParameter" ->
                complaints.add(extension, "process.mapping");
            default -> complaints.add(extension, "process.extension", "name", extension.getNodeName());
        }
        if (!Bpmn.all(extension).stream()
                .filter(e -> Bpmn.is(e, CAMUNDA, "script"))
                .toList()
                .isEmpty()) {
            complaints.add(extension, "process.script");
        }
    }
}
