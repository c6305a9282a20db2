package org.amtsweg.step;

/**
 * An automated step of a process (<i>Prozessschritt</i>): a port that vendors implement, found through {@link java.util.ServiceLoader} or given to
 * the builder. A model names it as the topic of an external service task.
 *
 * <p>Must be safe to call from several threads. A remote step may be called more than once for the same effect key. An exception is a
 * technical failure: local steps roll the call back, remote steps are tried again.
 */
public interface Step {

    StepDescriptor descriptor();

    StepResult run(StepContext context);
}
