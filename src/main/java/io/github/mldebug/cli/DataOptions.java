package io.github.mldebug.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What the data are and how they are read. The fields only give picocli a place for the values: settings are resolved from
 * what was on the command line, the environment and {@code mldebug.yaml} together.
 */
final class DataOptions {
    @Option(names = "--target", paramLabel = "COL", description = "Column to predict.")
    @Nullable
    String target;

    @Option(names = "--task", paramLabel = "TASK", description = "classification or regression.")
    @Nullable
    String task;

    @Option(names = "--positive", paramLabel = "LABEL", description = "The positive class of a binary target.")
    @Nullable
    String positive;

    @Option(names = "--exclude", paramLabel = "COL", description = "Columns never used.")
    @Nullable
    List<String> exclude;

    @Option(names = "--allow", paramLabel = "COL", description = "Columns used although a check objects.")
    @Nullable
    List<String> allow;

    @Option(names = "--key", paramLabel = "COL", description = "Column that identifies a row.")
    @Nullable
    String key;

    @Option(names = "--group", paramLabel = "COL", description = "Column of rows that belong together.")
    @Nullable
    String group;

    @Option(names = "--time", paramLabel = "COL", description = "Column that orders the rows in time.")
    @Nullable
    String time;

    @Option(names = "--weight", paramLabel = "COL", description = "Column of row weights.")
    @Nullable
    String weight;

    @Option(names = "--delimiter", paramLabel = "CHAR", description = "Between cells; 'tab' for a tab.")
    @Nullable
    String delimiter;

    @Option(names = "--quote", paramLabel = "CHAR", description = "Around cells; 'none' for no quotes at all.")
    @Nullable
    String quote;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Character encoding, as UTF-8.")
    @Nullable
    String encoding;

    @Option(names = "--no-header", description = "The first row is data.")
    boolean noHeader;

    @Option(
            names = "--missing-token",
            paramLabel = "COL=VALUE",
            description = "A value that means missing, in one column or, without COL=, in all.")
    @Nullable
    List<String> missingToken;

    @Option(names = "--decimal-comma", description = "Numbers are written as 1.234,5.")
    boolean decimalComma;
}
