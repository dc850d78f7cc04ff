package io.github.mldebug.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of the machine is used; it never changes an answer. */
final class ThreadsOption {
    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: the processors).")
    @Nullable
    String threads;
}
