package io.github.mldebug.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Shares numbered tasks out among threads. The calling thread always works too and waits only for tasks that another
 * thread has already begun, so a task may share out tasks of its own on the same executor without a deadlock.
 */
public final class Workers {
    private final Executor executor;
    private final int threads;

    /**
     * @param executor where the other threads come from
     * @param threads how many tasks may run at once, the calling thread's included; at least 1
     */
    public Workers(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        this.executor = executor;
        this.threads = threads;
    }

    /** The calling thread alone. */
    public static Workers alone() {
        return new Workers(Runnable::run, 1);
    }

    /**
     * Runs tasks 0 to {@code tasks} − 1, in any order, and returns when all are done. When one fails, those not yet begun
     * are left out and its exception is thrown.
     */
    public void each(int tasks, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        Runnable drain = () -> {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.accept(i);
            }
        };
        List<Helper> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, tasks); i++) {
            Helper helper = new Helper(drain);
            helpers.add(helper);
            executor.execute(helper);
        }
        try {
            drain.run();
        } finally {
            next.set(tasks);
            helpers.forEach(Helper::awaitIfBegun);
        }
        helpers.forEach(Helper::rethrow);
    }

    /** One other thread's turn: it either begins before the caller has finished, or never. */
    private static final class Helper implements Runnable {
        private final AtomicBoolean taken = new AtomicBoolean();
        private final FutureTask<Boolean> work;
        private boolean begun;

        Helper(Runnable drain) {
            work = new FutureTask<>(drain, true);
        }

        @Override
        public void run() {
            if (taken.compareAndSet(false, true)) {
                work.run();
            }
        }

        void awaitIfBegun() {
            begun = !taken.compareAndSet(false, true);
            if (begun) {
                Resolved.await(work);
            }
        }

        void rethrow() {
            if (begun) {
                Resolved.value(work);
            }
        }
    }
}
