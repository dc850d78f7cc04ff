package io.github.mldebug.check;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Waits for a memoised computation and unwraps its exception. */
final class Resolved {
    private Resolved() {}

    static <T> T value(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
