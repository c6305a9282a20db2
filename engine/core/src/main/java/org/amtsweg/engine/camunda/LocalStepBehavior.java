package org.amtsweg.engine.camunda;

import java.util.Optional;
import org.amtsweg.engine.process.Position;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.amtsweg.problem.AmtswegException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnExceptionHandler;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Runs a step inside the transaction of the case (<i>örtlicher Schritt</i>) and goes on, or leaves by the error boundary it answered with. */
final class LocalStepBehavior extends AbstractBpmnActivityBehavior {

    private final ProcessCallbacks callbacks;
    private final String topic;

    LocalStepBehavior(ProcessCallbacks callbacks, String topic) {
        this.callbacks = callbacks;
        this.topic = topic;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        Position at = Places.of(execution);
        Optional<String> error = callbacks.runLocalStep(at, topic);
        if (error.isEmpty()) {
            leave(execution);
        } else if (ErrorHandlers.catches(execution, error.get())) {
            BpmnExceptionHandler.propagateBpmnError(new BpmnError(error.get()), execution);
        } else {
            throw new CarriedFailure(AmtswegException.permanent("Step " + topic + " at " + at.elementId()
                    + " answered with error " + error.get() + ", which the model does not catch"));
        }
    }
}
