package io.github.mldebug.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings count, and which of them make the exit code 1. */
final class FindingOptions {
    /** What commands whose answers hold checks call their field for these. */
    static final String NAME = "findingOptions";

    @Option(names = "--fail-on", paramLabel = "LEVEL", description = "error (default), warning or never.")
    @Nullable
    String failOn;

    @Option(names = "--ignore", paramLabel = "CHECK[:COL]", description = "Findings that do not count.")
    @Nullable
    List<String> ignore;

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = "Only findings that are not in this earlier JSON document count.")
    @Nullable
    String known;

    @Option(
            names = "--limit",
            paramLabel = "CHECK.NAME=VALUE",
            description = "Set a limit; see: mldebug explain CHECK.")
    @Nullable
    List<String> limit;
}
