package io.github.mldebug.pipeline;

import io.github.mldebug.csv.CsvWriter;
import io.github.mldebug.error.UserError;
import io.github.mldebug.report.SplitExportAnswer.Parts;
import io.github.mldebug.split.Folds;
import io.github.mldebug.split.Split;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of a split: {@code row}, the key columns, {@code fold}, {@code repeat}, {@code part}. Rows count from 0, as data
 * frames count them, repeats from 1, folds from 0. A training row has one line for each repeat, a locked row one line without
 * fold and repeat. There is no label and no feature in it.
 */
final class SplitFile {
    /** The row of the data file, from 0. */
    static final String ROW = "row";

    static final String FOLD = "fold";
    static final String REPEAT = "repeat";
    static final String PART = "part";

    /** The names that the file has for itself. */
    static final List<String> OWN = List.of(ROW, FOLD, REPEAT, PART);

    static final String TRAIN = "train";
    static final String VALIDATION = "validation";
    static final String TEST = "test";

    private final List<Column> keys;
    private final Split split;
    private final Folds folds;

    /** @throws UserError when a key column is called as a column of the file */
    SplitFile(Table table, List<String> keys, Split split, Folds folds) {
        this.keys = keys.stream()
                .map(key -> table.column(key)
                        .orElseThrow(() -> new UserError(
                                "no column '" + key + "' in " + table.source().path() + ", which --key names",
                                "see the columns: mldebug check DATA -v")))
                .toList();
        this.split = split;
        this.folds = folds;
        for (String key : keys) {
            if (OWN.contains(key)) {
                throw new UserError(
                        "the key column '" + key + "' is called as one of the columns that the file has: "
                                + String.join(", ", OWN),
                        "rename it in the data file");
            }
        }
    }

    /** The header. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(ROW));
        keys.forEach(key -> columns.add(key.key()));
        columns.addAll(List.of(FOLD, REPEAT, PART));
        return columns;
    }

    /** Where the rows are. */
    Parts parts() {
        int validation = hasFolds() ? 0 : folds.validationRows(0, 0).length;
        return new Parts(
                split.trainRows().length - validation,
                validation,
                split.lockedRows().length,
                split.rows().unlabelled() + split.rows().untimed());
    }

    /** How many lines there are below the header. */
    long lines() {
        return (long) split.trainRows().length * folds.repeats() + split.lockedRows().length;
    }

    /** Whether parts take turns, rather than one fixed part validating. */
    boolean hasFolds() {
        return folds.folds() > 1;
    }

    /** Writes the rows in the order of the data file, the locked ones where they stand in it. */
    void writeTo(Appendable out) throws IOException {
        CsvWriter writer = new CsvWriter(out);
        writer.write(columns());
        int[] train = split.trainRows();
        int[] locked = split.lockedRows();
        int next = 0;
        for (int row : train) {
            while (next < locked.length && locked[next] < row) {
                writer.write(line(locked[next++], "", "", TEST));
            }
            for (int repeat = 0; repeat < folds.repeats(); repeat++) {
                int fold = folds.fold(repeat, row);
                String part = hasFolds() || fold < 0 ? TRAIN : VALIDATION;
                writer.write(line(row, fold < 0 ? "" : String.valueOf(fold), String.valueOf(repeat + 1), part));
            }
        }
        while (next < locked.length) {
            writer.write(line(locked[next++], "", "", TEST));
        }
    }

    private List<String> line(int row, String fold, String repeat, String part) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(row)));
        keys.forEach(key -> cells.add(key.text(row)));
        cells.addAll(List.of(fold, repeat, part));
        return cells;
    }
}
