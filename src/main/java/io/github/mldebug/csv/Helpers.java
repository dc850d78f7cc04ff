package io.github.mldebug.csv;

import java.util.concurrent.Executor;

/**
 * Threads that help to read.
 *
 * @param executor where they come from; not used when {@code threads} is 1
 * @param threads how many may work at once, the calling one included
 */
record Helpers(Executor executor, int threads) {
    /** None: the calling thread does all. */
    static final Helpers NONE = new Helpers(Runnable::run, 1);
}
