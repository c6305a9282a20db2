package org.amtsweg.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.amtsweg.problem.AmtswegException;

/**
 * Work that begins before its result is needed (<i>vorgezogene Arbeit</i>), in a thread of its own that ends with it. What goes wrong in it, goes wrong for whoever
 * asks for the result.
 */
final class Ahead<T> implements Supplier<T> {

    private final FutureTask<T> task;

    private Ahead(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Ahead<T> begin(String name, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return new Ahead<>(task);
    }

    /** The result, as soon as it is there. */
    @Override
    public T get() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AmtswegException("Interrupted at the start", true, e);
        }
    }
}
