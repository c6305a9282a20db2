package org.amtsweg.engine.camunda;

import java.util.Map;
import org.amtsweg.engine.process.ProcessRuntime.Deployable;

/** Processes for tests, drawn in text. */
final class Drawn {

    private Drawn() {}

    static String process(String id, String... parts) {
        return process(id, "", parts);
    }

    static String block(String id, String version, String... parts) {
        return process(id, " camunda:versionTag=\"" + version + "\"", parts);
    }

    private static String process(String id, String attributes, String... parts) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    targetNamespace="amtsweg" id="definitions">
                  <bpmn:message id="m_withdraw" name="amtsweg.withdraw"/>
                  <bpmn:message id="m_supplement" name="amtsweg.supplement"/>
                  <bpmn:message id="m_hearing" name="amtsweg.hearing"/>
                  <bpmn:error id="e_refused" errorCode="refused"/>
                  <bpmn:error id="err_java" errorCode="java.lang.RuntimeException"/>
                  <bpmn:process id="%s" isExecutable="true"%s>
                %s
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(id, attributes, String.join("\n", parts));
    }

    static Deployable deployable(String bpmn) {
        return new Deployable("test", "1.0.0", bpmn, Map.of());
    }

    static String start() {
        return start("start");
    }

    static String start(String id) {
        return "<bpmn:startEvent id='%s' name='x'/>".formatted(id);
    }

    static String end(String id) {
        return "<bpmn:endEvent id='%s'/>".formatted(id);
    }

    static String errorEnd(String id) {
        return "<bpmn:endEvent id='%s'><bpmn:errorEventDefinition errorRef='e_refused'/></bpmn:endEvent>".formatted(id);
    }

    static String userTask(String id) {
        return userTask(id, "clerk");
    }

    static String userTask(String id, String role) {
        return "<bpmn:userTask id='%s' name='x' camunda:formRef='f' camunda:formRefBinding='deployment' camunda:candidateGroups='%s'/>"
                .formatted(id, role);
    }

    static String step(String id, String topic) {
        return "<bpmn:serviceTask id='%s' camunda:type='external' camunda:topic='%s'/>".formatted(id, topic);
    }

    static String decision(String id, String decisionId) {
        return "<bpmn:businessRuleTask id='%s' camunda:decisionRef='%s' camunda:decisionRefBinding='deployment'/>"
                .formatted(id, decisionId);
    }

    static String call(String id, String block, String version) {
        return ("<bpmn:callActivity id='%s' calledElement='%s' camunda:calledElementBinding='versionTag'"
                        + " camunda:calledElementVersionTag='%s'/>")
                .formatted(id, block, version);
    }

    static String gateway(String kind, String id) {
        return "<bpmn:%s id='%s'/>".formatted(kind, id);
    }

    static String choice(String id, String defaultFlow) {
        return "<bpmn:exclusiveGateway id='%s' default='%s'/>".formatted(id, defaultFlow);
    }

    static String catching(String id, String message) {
        return "<bpmn:intermediateCatchEvent id='%s'><bpmn:messageEventDefinition messageRef='m_%s'/></bpmn:intermediateCatchEvent>"
                .formatted(id, message);
    }

    static String receiving(String id, String message) {
        return "<bpmn:receiveTask id='%s' messageRef='m_%s'/>".formatted(id, message);
    }

    static String timer(String id, String deadline) {
        return "<bpmn:intermediateCatchEvent id='%s'>%s</bpmn:intermediateCatchEvent>".formatted(id, due(deadline));
    }

    static String boundaryTimer(String id, String on, boolean interrupting, String deadline) {
        return boundary(id, on, interrupting, due(deadline));
    }

    static String boundaryMessage(String id, String on, boolean interrupting, String message) {
        return boundary(id, on, interrupting, "<bpmn:messageEventDefinition messageRef='m_" + message + "'/>");
    }

    static String boundaryError(String id, String on) {
        return boundary(id, on, true, "<bpmn:errorEventDefinition errorRef='e_refused'/>");
    }

    /** Catches every Java exception of the activity's listeners, if the engine has its way. */
    static String boundaryJavaError(String id, String on) {
        return boundary(id, on, true, "<bpmn:errorEventDefinition errorRef='err_java'/>");
    }

    private static String boundary(String id, String on, boolean interrupting, String definition) {
        return "<bpmn:boundaryEvent id='%s' attachedToRef='%s' cancelActivity='%s'>%s</bpmn:boundaryEvent>"
                .formatted(id, on, interrupting, definition);
    }

    private static String due(String deadline) {
        return "<bpmn:timerEventDefinition><bpmn:timeDate xsi:type='bpmn:tFormalExpression'>${deadline.%s}</bpmn:timeDate></bpmn:timerEventDefinition>"
                .formatted(deadline);
    }

    static String onMessage(String id, String startId, boolean interrupting, String message, String... parts) {
        return """
                <bpmn:subProcess id='%s' triggeredByEvent='true'>
                  <bpmn:startEvent id='%s' isInterrupting='%s'><bpmn:messageEventDefinition messageRef='m_%s'/></bpmn:startEvent>
                  %s
                </bpmn:subProcess>
                """.formatted(id, startId, interrupting, message, String.join("\n", parts));
    }

    static String onDeadline(String id, String startId, boolean interrupting, String deadline, String... parts) {
        return """
                <bpmn:subProcess id='%s' triggeredByEvent='true'>
                  <bpmn:startEvent id='%s' isInterrupting='%s'>%s</bpmn:startEvent>
                  %s
                </bpmn:subProcess>
                """.formatted(id, startId, interrupting, due(deadline), String.join("\n", parts));
    }

    static String subProcess(String id, String... parts) {
        return "<bpmn:subProcess id='%s'>%s</bpmn:subProcess>".formatted(id, String.join("\n", parts));
    }

    /** Flows along a path: {@code flows("a", "b", "c")} draws a→b and b→c. */
    static String flows(String... path) {
        StringBuilder flows = new StringBuilder();
        for (int i = 0; i + 1 < path.length; i++) {
            flows.append("<bpmn:sequenceFlow id='%1$s_to_%2$s' sourceRef='%1$s' targetRef='%2$s'/>\n"
                    .formatted(path[i], path[i + 1]));
        }
        return flows.toString();
    }

    static String flowIf(String from, String to, String condition) {
        return ("<bpmn:sequenceFlow id='%1$s_to_%2$s' sourceRef='%1$s' targetRef='%2$s'>"
                        + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>%3$s</bpmn:conditionExpression></bpmn:sequenceFlow>")
                .formatted(from, to, condition);
    }
}
