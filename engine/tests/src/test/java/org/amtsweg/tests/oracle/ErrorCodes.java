package org.amtsweg.tests.oracle;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.ErrorEventDefinition;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** The errors that a task is drawn to fail with: those that an event at the task itself catches. */
final class ErrorCodes {

    private ErrorCodes() {}

    static List<String> caughtAt(ActivityImpl task) {
        List<String> codes = new ArrayList<>();
        for (ErrorEventDefinition definition : task.getProperties().get(BpmnProperties.ERROR_EVENT_DEFINITIONS)) {
            codes.add(definition.getErrorCode() == null ? "any" : definition.getErrorCode());
        }
        return codes;
    }
}
