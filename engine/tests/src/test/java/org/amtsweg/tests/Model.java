package org.amtsweg.tests;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Process models written in text; where things stand in the diagram is made up. */
final class Model {

    private static final Pattern NODE =
            Pattern.compile("<bpmn:(?:\\w+Event|\\w*[tT]ask|\\w+Gateway|subProcess|callActivity) id='(\\w+)'");
    private static final Pattern FLOW = Pattern.compile("<bpmn:sequenceFlow id='(\\w+)'");
    private static final List<String> MESSAGES =
            List.of("supplement", "hearing", "payment", "withdraw", "objection", "answer", "certificate");

    private Model() {}

    static String process(String id, String... parts) {
        return definitions(id, "", parts);
    }

    static String block(String id, String version, String... parts) {
        return definitions(id, " camunda:versionTag='" + version + "'", parts);
    }

    private static String definitions(String id, String attributes, String... parts) {
        String body = String.join("\n", parts);
        StringBuilder messages = new StringBuilder();
        for (String each : MESSAGES) {
            if (body.contains("'Message_" + each + "'")) {
                messages.append("<bpmn:message id='Message_%1$s' name='amtsweg.%1$s'/>\n".formatted(each));
            }
        }
        if (body.contains("'Error_refused'")) {
            messages.append("<bpmn:error id='Error_refused' name='refused' errorCode='refused'/>\n");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                    xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_1" targetNamespace="https://amtsweg.org/bpmn">
                %s
                <bpmn:process id="%s" name="Fiktiv" isExecutable="true"%s>
                %s
                </bpmn:process>
                <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="%s">
                %s
                </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(messages, id, attributes, body, id, drawing(body));
    }

    private static String drawing(String body) {
        StringBuilder shapes = new StringBuilder();
        int x = 0;
        for (Matcher node = NODE.matcher(body); node.find(); x += 160) {
            shapes.append(
                    "<bpmndi:BPMNShape id='%1$s_di' bpmnElement='%1$s'><dc:Bounds x='%2$d' y='100' width='100' height='80'/></bpmndi:BPMNShape>\n"
                            .formatted(node.group(1), x));
        }
        for (Matcher flow = FLOW.matcher(body); flow.find(); ) {
            shapes.append(
                    "<bpmndi:BPMNEdge id='%1$s_di' bpmnElement='%1$s'><di:waypoint x='0' y='0'/><di:waypoint x='9' y='9'/></bpmndi:BPMNEdge>\n"
                            .formatted(flow.group(1)));
        }
        return shapes.toString();
    }

    static String start(String id) {
        return "<bpmn:startEvent id='%s' name='Beginn'/>".formatted(id);
    }

    static String end(String id) {
        return "<bpmn:endEvent id='%s' name='Ende'/>".formatted(id);
    }

    static String task(String id, String outcomes, String... properties) {
        return formTask(id, "vermerk", outcomes, properties);
    }

    static String formTask(String id, String form, String outcomes, String... properties) {
        return "<bpmn:userTask id='%s' name='Aufgabe %s' camunda:formRef='%s' camunda:formRefBinding='deployment' camunda:candidateGroups='sachbearbeitung'>%s</bpmn:userTask>"
                .formatted(id, id, form, properties("amtsweg.outcomes=" + outcomes, properties));
    }

    static String step(String id, String topic, String... properties) {
        return "<bpmn:serviceTask id='%s' name='Schritt %s' camunda:type='external' camunda:topic='%s'>%s</bpmn:serviceTask>"
                .formatted(id, id, topic, properties("", properties));
    }

    static String table(String id, String decision) {
        return "<bpmn:businessRuleTask id='%s' name='Tabelle' camunda:decisionRef='%s' camunda:decisionRefBinding='deployment'/>"
                .formatted(id, decision);
    }

    static String call(String id, String block, String version) {
        return "<bpmn:callActivity id='%s' name='Baustein' calledElement='%s' camunda:calledElementBinding='versionTag' camunda:calledElementVersionTag='%s'/>"
                .formatted(id, block, version);
    }

    static String choice(String id, String defaultTo) {
        return "<bpmn:exclusiveGateway id='%1$s' name='Wie?' default='%1$s_to_%2$s'/>".formatted(id, defaultTo);
    }

    static String merge(String id) {
        return "<bpmn:exclusiveGateway id='%s' name='Weiter'/>".formatted(id);
    }

    static String catching(String id, String message, String... properties) {
        return "<bpmn:intermediateCatchEvent id='%s' name='Warten'>%s<bpmn:messageEventDefinition messageRef='Message_%s'/></bpmn:intermediateCatchEvent>"
                .formatted(id, properties("", properties), message);
    }

    static String timer(String id, String deadline) {
        return "<bpmn:intermediateCatchEvent id='%s' name='Frist'>%s</bpmn:intermediateCatchEvent>"
                .formatted(id, due(deadline));
    }

    static String boundaryTimer(String id, String on, String deadline) {
        return boundary(id, on, due(deadline));
    }

    static String boundaryMessage(String id, String on, String message) {
        return boundary(id, on, "<bpmn:messageEventDefinition messageRef='Message_%s'/>".formatted(message));
    }

    static String boundaryError(String id, String on) {
        return boundary(id, on, "<bpmn:errorEventDefinition errorRef='Error_refused'/>");
    }

    private static String boundary(String id, String on, String definition) {
        return "<bpmn:boundaryEvent id='%s' name='Ereignis' attachedToRef='%s'>%s</bpmn:boundaryEvent>"
                .formatted(id, on, definition);
    }

    private static String due(String deadline) {
        return "<bpmn:timerEventDefinition><bpmn:timeDate xsi:type='bpmn:tFormalExpression'>${deadline.%s}</bpmn:timeDate></bpmn:timerEventDefinition>"
                .formatted(deadline);
    }

    static String subProcess(String id, String... parts) {
        return "<bpmn:subProcess id='%s' name='Teil'>%s</bpmn:subProcess>".formatted(id, String.join("\n", parts));
    }

    /** An event sub-process that a message starts and that ends everything else. */
    static String onMessage(String id, String message, String... parts) {
        return """
                <bpmn:subProcess id='%1$s' name='Bei Nachricht' triggeredByEvent='true'>
                <bpmn:startEvent id='%1$s_beginn' name='Nachricht'><bpmn:messageEventDefinition messageRef='Message_%2$s'/></bpmn:startEvent>
                %3$s
                </bpmn:subProcess>
                """.formatted(id, message, String.join("\n", parts));
    }

    /** {@code flows("a", "b", "c")} draws a→b and b→c. */
    static String flows(String... path) {
        StringBuilder flows = new StringBuilder();
        for (int i = 0; i + 1 < path.length; i++) {
            flows.append("<bpmn:sequenceFlow id='%1$s_to_%2$s' sourceRef='%1$s' targetRef='%2$s'/>\n"
                    .formatted(path[i], path[i + 1]));
        }
        return flows.toString();
    }

    static String flowIf(String from, String to, String condition) {
        return "<bpmn:sequenceFlow id='%1$s_to_%2$s' sourceRef='%1$s' targetRef='%2$s'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${%3$s}</bpmn:conditionExpression></bpmn:sequenceFlow>"
                .formatted(from, to, condition);
    }

    private static String properties(String first, String... more) {
        StringBuilder xml = new StringBuilder();
        if (!first.isEmpty()) {
            xml.append(property(first));
        }
        for (String each : more) {
            xml.append(property(each));
        }
        return xml.isEmpty()
                ? ""
                : "<bpmn:extensionElements><camunda:properties>" + xml
                        + "</camunda:properties></bpmn:extensionElements>";
    }

    private static String property(String nameAndValue) {
        int equals = nameAndValue.indexOf('=');
        return "<camunda:property name='%s' value='%s'/>"
                .formatted(nameAndValue.substring(0, equals), nameAndValue.substring(equals + 1));
    }
}
