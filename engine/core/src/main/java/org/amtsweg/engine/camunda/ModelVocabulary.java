package org.amtsweg.engine.camunda;

import java.util.Map;
import java.util.Set;

/** What of BPMN and of Camunda's extensions a process may contain (<i>zulässiger Wortschatz</i>); everything else is refused. */
final class ModelVocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** The engine reads this one as if it were {@link #CAMUNDA}. */
    static final String ACTIVITI = "http://activiti.org/bpmn";

    static final Set<String> DIAGRAM = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC");

    private static final Set<String> FLOW = Set.of(
            "process",
            "subProcess",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "receiveTask",
            "task",
            "manualTask",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "timerEventDefinition",
            "timeDate",
            "messageEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "linkEventDefinition",
            "source",
            "target");

    private static final Set<String> AROUND = Set.of(
            "definitions",
            "message",
            "error",
            "escalation",
            "extensionElements",
            "documentation",
            "collaboration",
            "participant",
            "messageFlow",
            "laneSet",
            "lane",
            "childLaneSet",
            "flowNodeRef",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "dataState");

    private static final Set<String> ANY_ELEMENT =
            Set.of("modelerTemplate", "modelerTemplateVersion", "modelerTemplateIcon");

    /** Camunda's attributes by element. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "definitions", Set.of("diagramRelationId"),
            "process", Set.of("versionTag", "historyTimeToLive", "isStartableInTasklist"),
            "startEvent", Set.of("formRef", "formRefBinding"),
            "userTask", Set.of("formRef", "formRefBinding", "candidateGroups"),
            "serviceTask", Set.of("type", "topic"),
            "businessRuleTask", Set.of("decisionRef", "decisionRefBinding", "mapDecisionResult", "resultVariable"),
            "callActivity", Set.of("calledElementBinding", "calledElementVersionTag"));

    private ModelVocabulary() {}

    static boolean hasElement(String localName) {
        return FLOW.contains(localName) || AROUND.contains(localName);
    }

    static boolean hasAttribute(String element, String attribute) {
        return ANY_ELEMENT.contains(attribute)
                || ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
    }

    static boolean hasExtension(String localName) {
        return localName.equals("properties") || localName.equals("property");
    }
}
