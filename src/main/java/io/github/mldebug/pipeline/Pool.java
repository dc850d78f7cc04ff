package io.github.mldebug.pipeline;

import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.scan.Workers;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The one pool of threads of a command. */
final class Pool implements AutoCloseable {
    private static final int MOST_THREADS = 256;

    private final ExecutorService executor;
    private final Workers workers;
    private final int threads;

    private Pool(int threads) {
        this.threads = threads;
        // The thread that shares work out works too.
        this.executor = Executors.newFixedThreadPool(Math.max(1, threads - 1), work -> {
            Thread thread = new Thread(work, "mldebug-worker");
            thread.setDaemon(true);
            return thread;
        });
        this.workers = new Workers(executor, threads);
    }

    /** As many threads as the settings say, else as many as there are processors. */
    static Pool of(Settings settings) {
        long threads =
                settings.whole(Setting.THREADS).orElse(Runtime.getRuntime().availableProcessors());
        if (threads < 1 || threads > MOST_THREADS) {
            throw new UserError(
                    "threads must be from 1 to " + MOST_THREADS + ", not " + threads, "leave --threads out");
        }
        return new Pool((int) threads);
    }

    /** Where the threads other than the calling one come from. */
    Executor executor() {
        return executor;
    }

    /** How many threads may work at once, the calling one included. */
    int threads() {
        return threads;
    }

    Workers workers() {
        return workers;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
