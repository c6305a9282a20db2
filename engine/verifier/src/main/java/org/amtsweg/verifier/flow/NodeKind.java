package org.amtsweg.verifier.flow;

/** What a flow node is (<i>Art des Elements</i>), by its name in BPMN. */
public enum NodeKind {
    TASK("task"),
    USER_TASK("userTask"),
    MANUAL_TASK("manualTask"),
    SERVICE_TASK("serviceTask"),
    BUSINESS_RULE_TASK("businessRuleTask"),
    SCRIPT_TASK("scriptTask"),
    SEND_TASK("sendTask"),
    RECEIVE_TASK("receiveTask"),
    CALL_ACTIVITY("callActivity"),
    SUB_PROCESS("subProcess"),
    /** A sub-process that an event starts; in the file a {@code subProcess} with {@code triggeredByEvent}. */
    EVENT_SUB_PROCESS("subProcess"),
    TRANSACTION("transaction"),
    AD_HOC_SUB_PROCESS("adHocSubProcess"),
    START_EVENT("startEvent"),
    END_EVENT("endEvent"),
    INTERMEDIATE_CATCH_EVENT("intermediateCatchEvent"),
    INTERMEDIATE_THROW_EVENT("intermediateThrowEvent"),
    BOUNDARY_EVENT("boundaryEvent"),
    EXCLUSIVE_GATEWAY("exclusiveGateway"),
    PARALLEL_GATEWAY("parallelGateway"),
    INCLUSIVE_GATEWAY("inclusiveGateway"),
    EVENT_BASED_GATEWAY("eventBasedGateway"),
    COMPLEX_GATEWAY("complexGateway"),
    /** Parts of choreographies and conversations that stand among flow nodes. */
    OTHER("");

    private final String element;

    NodeKind(String element) {
        this.element = element;
    }

    /** The name of the element in the file, such as {@code userTask}. */
    public String element() {
        return element;
    }

    /** A piece of work without an inner flow of its own. */
    public boolean isTask() {
        return element.equals("task") || element.endsWith("Task");
    }

    /** A task, a call or a sub-process. */
    public boolean isActivity() {
        return isTask() || this == CALL_ACTIVITY || isSubProcess();
    }

    public boolean isEvent() {
        return element.endsWith("Event");
    }

    public boolean isGateway() {
        return element.endsWith("Gateway");
    }

    /** A node that holds a scope with nodes of its own. */
    public boolean isSubProcess() {
        return this == TRANSACTION || element.equals("subProcess") || this == AD_HOC_SUB_PROCESS;
    }
}
