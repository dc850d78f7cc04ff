package io.github.mldebug.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the answer goes, and in which form. */
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (default), json, markdown or html; for checks also junit, sarif or github.")
    @Nullable
    String format;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the answer to a file.")
    @Nullable
    String output;

    @Option(names = "--report", paramLabel = "FORMAT=FILE", description = "A further copy of the answer.")
    @Nullable
    List<String> report;

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
