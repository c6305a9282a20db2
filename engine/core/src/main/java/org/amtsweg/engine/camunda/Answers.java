package org.amtsweg.engine.camunda;

import org.jspecify.annotations.Nullable;

/** Remembers which remote step is being answered with an error: the engine calls its activity cancelled, but its answer did come. */
final class Answers {

    private final ThreadLocal<@Nullable String> answered = new ThreadLocal<>();

    boolean isAnswered(String executionId) {
        return executionId.equals(answered.get());
    }

    void answering(String executionId, Work work) throws Exception {
        answered.set(executionId);
        try {
            work.run();
        } finally {
            answered.remove();
        }
    }

    /** Work of the engine. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
