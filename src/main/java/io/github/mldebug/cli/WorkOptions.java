package io.github.mldebug.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the work is done; none of these changes an answer, but the seed. */
final class WorkOptions {
    @Option(names = "--seed", paramLabel = "N", description = "Seed of folds, training and shuffling (default 1).")
    @Nullable
    String seed;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: the processors).")
    @Nullable
    String threads;
}
