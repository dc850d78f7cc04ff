package io.github.mldebug.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which form the answer is given, for commands whose {@code --output} is the file that they make. */
final class AnswerOptions {
    /** What such commands call their field for these. */
    static final String NAME = "answerOptions";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json, markdown or html.")
    @Nullable
    String format;

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
