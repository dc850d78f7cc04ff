package io.github.mldebug.report;

import java.util.List;

/**
 * The answer of {@code mldebug split export}: a file with the part and the fold of every row.
 *
 * @param output the file that was written, as the user named it
 * @param data the data file
 * @param columns the names of the columns of the written file
 * @param lines its lines, without the header
 * @param rows where the rows of the data file are
 * @param folds how the training rows are divided
 * @param python lines that train a model elsewhere and write predictions that {@code iterate --predictions} reads
 * @param notes what a user should know of the file
 */
public record SplitExportAnswer(
        String output,
        String data,
        List<String> columns,
        long lines,
        Parts rows,
        Folding folds,
        List<String> python,
        List<NoteReport> notes,
        int exitCode)
        implements Answer {
    public SplitExportAnswer {
        columns = List.copyOf(columns);
        python = List.copyOf(python);
        notes = List.copyOf(notes);
    }

    /**
     * Rows of the data file by part.
     *
     * @param train rows that train, and validate in their folds
     * @param validation rows that only validate: the one fixed validation part
     * @param test locked rows
     * @param unused rows without a label or a time, in no part and not in the file
     */
    public record Parts(int train, int validation, int test, int unused) {}

    /**
     * How training rows are divided.
     *
     * @param scheme {@code folds}: each fold is validated by a model of all others; {@code time}: by a model of those before
     *     it; {@code validation}: there is one fixed part
     */
    public record Folding(String scheme, int repeats, int folds) {}
}
