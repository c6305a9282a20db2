package org.amtsweg.engine.camunda;

import java.io.Serial;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Carries one of our failures through the engine unharmed.
 *
 * <p>The engine turns an exception of a listener into a BPMN error where a boundary event has the name of its class as code, unless it is a {@code
 * ProcessEngineException} without a cause: the case would go on although its worklist refused. And the engine logs what it sees: this one shows a
 * constant text and nothing else.
 */
final class CarriedFailure extends ProcessEngineException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final RuntimeException failure;

    CarriedFailure(RuntimeException failure) {
        super("A part of Amtsweg refused: " + failure.getClass().getSimpleName());
        this.failure = failure;
    }

    RuntimeException failure() {
        return failure;
    }
}
