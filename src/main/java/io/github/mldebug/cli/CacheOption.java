package io.github.mldebug.cli;

import picocli.CommandLine.Option;

/** Whether what earlier commands kept may stand for work of this one; it never changes an answer. */
final class CacheOption {
    @Option(names = "--no-cache", description = "Use nothing that earlier commands kept, and keep nothing.")
    boolean noCache;
}
