package org.amtsweg.engine.camunda;

import org.amtsweg.engine.process.Position;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.problem.AmtswegException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Reads a {@link Position} off an execution of the engine. */
final class Places {

    private Places() {}

    static Position of(DelegateExecution execution) {
        return of((ExecutionEntity) execution);
    }

    static Position of(ActivityExecution execution) {
        return of((ExecutionEntity) execution);
    }

    static Position of(ExecutionEntity execution) {
        String element = execution.getActivityId();
        // An execution without an element is that of the process itself, for instance while a timer of its event
        // sub-process is set up.
        return at(execution, element == null ? execution.getProcessDefinition().getKey() : element);
    }

    static Position at(ExecutionEntity execution, String elementId) {
        return new Position(
                caseId(execution),
                execution.getProcessDefinitionId(),
                execution.getRootProcessInstanceId(),
                execution.getProcessInstanceId(),
                execution.getId(),
                elementId);
    }

    /** Where an expression is evaluated; outside an execution nothing may be read. */
    static Position of(VariableScope scope) {
        if (scope instanceof ExecutionEntity execution) {
            return of(execution);
        }
        throw new CarriedFailure(AmtswegException.permanent("An expression was evaluated outside a case"));
    }

    private static CaseId caseId(ExecutionEntity execution) {
        return CaseId.parse(execution.getProcessBusinessKey());
    }
}
