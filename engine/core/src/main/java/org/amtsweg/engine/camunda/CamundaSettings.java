package org.amtsweg.engine.camunda;

import java.util.Optional;
import java.util.function.Function;
import org.amtsweg.step.StepDescriptor;

/**
 * What the host may choose about the process engine (<i>Einstellungen der Prozess-Engine</i>).
 *
 * @param steps the step behind a topic; empty if nobody offers it
 * @param createSchema whether the engine creates or updates its own tables; otherwise they must be there
 * @param timerThreads threads that fire timers after {@link CamundaRuntime#startTimers()}
 */
public record CamundaSettings(
        Function<String, Optional<StepDescriptor>> steps, boolean createSchema, int timerThreads) {

    public CamundaSettings {
        if (timerThreads < 1 || timerThreads > 16) {
            throw new IllegalArgumentException("timerThreads is not between 1 and 16");
        }
    }

    public static CamundaSettings of(Function<String, Optional<StepDescriptor>> steps) {
        return new CamundaSettings(steps, true, 1);
    }

    public CamundaSettings withExistingSchema() {
        return new CamundaSettings(steps, false, timerThreads);
    }

    public CamundaSettings withTimerThreads(int threads) {
        return new CamundaSettings(steps, createSchema, threads);
    }
}
