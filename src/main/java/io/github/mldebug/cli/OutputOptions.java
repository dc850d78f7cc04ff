package io.github.mldebug.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the answer goes, in which form, and what makes the exit code 1. */
final class OutputOptions {
    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
    @Nullable
    String format;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the answer to a file.")
    @Nullable
    String output;

    @Option(names = "--report", paramLabel = "FORMAT=FILE", description = "A further copy of the answer.")
    @Nullable
    List<String> report;

    @Option(names = "--fail-on", paramLabel = "LEVEL", description = "error (default), warning or never.")
    @Nullable
    String failOn;

    @Option(names = "--ignore", paramLabel = "CHECK[:COL]", split = ",", description = "Findings that do not count.")
    @Nullable
    List<String> ignore;

    @Option(
            names = "--limit",
            paramLabel = "CHECK.NAME=VALUE",
            description = "Set a limit; see: mldebug explain CHECK.")
    @Nullable
    List<String> limit;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto (default), always or never.")
    @Nullable
    String color;

    @Option(names = "--quiet", description = "No progress and no hints on standard error.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "List everything that was looked at; more in the log.")
    boolean verbose;
}
