package org.amtsweg.tests.oracle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** The errors that a task is drawn to fail with: those that an event at the task itself catches; of a task called {@code step…} also those caught around it. */
final class ErrorCodes {

    private ErrorCodes() {}

    static Set<String> caughtAt(ActivityImpl task) {
        Set<String> codes = new TreeSet<>(codes(task));
        if (task.getId().startsWith("step")) {
            for (ScopeImpl scope = task.getFlowScope(); scope != null; scope = scope.getFlowScope()) {
                codes.addAll(codes(scope));
            }
        }
        return codes;
    }

    private static List<String> codes(ScopeImpl scope) {
        return scope.getProperties().get(BpmnProperties.ERROR_EVENT_DEFINITIONS).stream()
                .map(definition -> definition.getErrorCode() == null ? "any" : definition.getErrorCode())
                .toList();
    }
}
