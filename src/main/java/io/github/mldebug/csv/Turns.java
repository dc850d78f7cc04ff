package io.github.mldebug.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Tasks that threads take in turn while the calling thread makes more of them. When more wait than there are threads, the
 * calling thread does one itself, so there are never many and an executor without a free thread is no deadlock.
 *
 * @param <T> what a task answers
 */
final class Turns<T> {
    private final Helpers helpers;
    private final List<Turn<T>> turns = new ArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private int finished;

    Turns(Helpers helpers) {
        this.helpers = helpers;
    }

    /** Begins a task now or soon. */
    void add(Supplier<T> task) {
        waiting.incrementAndGet();
        Turn<T> turn = new Turn<>(task, waiting);
        turns.add(turn);
        if (helpers.threads() == 1) {
            turn.run();
            return;
        }
        helpers.executor().execute(turn);
        while (waiting.get() > helpers.threads()) {
            doOne();
        }
    }

    /** What the tasks answered, in the order in which they were added. */
    List<T> results() {
        while (finished < turns.size()) {
            doOne();
        }
        List<T> results = new ArrayList<>();
        turns.forEach(turn -> results.add(turn.await()));
        return results;
    }

    /** Does a task that nobody has begun, or waits for the oldest one. */
    private void doOne() {
        while (finished < turns.size() && turns.get(finished).work.isDone()) {
            finished++;
        }
        for (int i = finished; i < turns.size(); i++) {
            if (turns.get(i).tryRun()) {
                return;
            }
        }
        if (finished < turns.size()) {
            turns.get(finished).await();
        }
    }

    private static final class Turn<T> implements Runnable {
        private final AtomicInteger waiting;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final FutureTask<T> work;

        Turn(Supplier<T> task, AtomicInteger waiting) {
            this.waiting = waiting;
            work = new FutureTask<>(task::get);
        }

        @Override
        public void run() {
            tryRun();
        }

        /** Whether it was this call that ran the task. */
        boolean tryRun() {
            if (!begun.compareAndSet(false, true)) {
                return false;
            }
            waiting.decrementAndGet();
            work.run();
            return true;
        }

        T await() {
            try {
                return work.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while reading");
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (failure.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException(failure);
            }
        }
    }
}
