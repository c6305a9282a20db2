package org.amtsweg.engine.camunda;

import org.jspecify.annotations.Nullable;

/** Remembers which remote step is being answered with an error: the engine calls its activity cancelled, but its answer did come. */
final class Answers {

    private static final ThreadLocal<@Nullable String> ANSWERED = new ThreadLocal<>();

    private Answers() {}

    static boolean isAnswered(String executionId) {
        return executionId.equals(ANSWERED.get());
    }

    static void answering(String executionId, Work work) throws Exception {
        ANSWERED.set(executionId);
        try {
            work.run();
        } finally {
            ANSWERED.remove();
        }
    }

    /** Work of the engine. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
