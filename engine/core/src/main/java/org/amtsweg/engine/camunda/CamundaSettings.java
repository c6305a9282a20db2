package org.amtsweg.engine.camunda;

import java.util.Optional;
import java.util.function.Function;
import org.amtsweg.engine.process.ProcessObserver;
import org.amtsweg.step.StepDescriptor;

/**
 * What the host may choose about the process engine (<i>Einstellungen der Prozess-Engine</i>).
 *
 * @param steps the step behind a topic; empty if nobody offers it
 * @param createSchema whether the engine creates or updates its own tables; otherwise they must be there
 * @param timerThreads threads that fire timers after {@link CamundaRuntime#startTimers()}
 * @param observer watches the tokens; without one nothing is prepared for it
 */
public record CamundaSettings(
        Function<String, Optional<StepDescriptor>> steps,
        boolean createSchema,
        int timerThreads,
        Optional<ProcessObserver> observer) {

    public CamundaSettings {
        if (timerThreads < 1 || timerThreads > 16) {
            throw new IllegalArgumentException("timerThreads is not between 1 and 16");
        }
    }

    public static CamundaSettings of(Function<String, Optional<StepDescriptor>> steps) {
        return new CamundaSettings(steps, true, 1, Optional.empty());
    }

    public CamundaSettings withExistingSchema() {
        return new CamundaSettings(steps, false, timerThreads, observer);
    }

    public CamundaSettings withTimerThreads(int threads) {
        return new CamundaSettings(steps, createSchema, threads, observer);
    }

    public CamundaSettings withObserver(Optional<ProcessObserver> watching) {
        return new CamundaSettings(steps, createSchema, timerThreads, watching);
    }
}
