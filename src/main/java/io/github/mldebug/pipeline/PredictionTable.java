package io.github.mldebug.pipeline;

import io.github.mldebug.csv.CsvReader;
import io.github.mldebug.csv.ReadOptions;
import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Anomaly;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of predictions as it stands; whatever is wrong in it is an error with the line. */
final class PredictionTable {
    private final Table table;

    private PredictionTable(Table table) {
        this.table = table;
    }

    /**
     * Reads a file. How the data file is spelled says nothing about this one, so all is detected but the header: names of
     * classes may be numbers.
     *
     * @param shown the file as the user named it
     */
    static PredictionTable read(Path file, String shown) {
        Table table = new CsvReader().read(file, shown, ReadOptions.detect().withHeader(true));
        for (Anomaly.Kind kind : List.of(Anomaly.Kind.LONG_ROW, Anomaly.Kind.SHORT_ROW, Anomaly.Kind.TRUNCATED_ROW)) {
            Optional<Anomaly> odd = table.source().anomaly(kind);
            if (odd.isPresent()) {
                throw new UserError(
                        shown + ":" + odd.get().lines().get(0) + " has not as many cells as the header",
                        "write the file anew; its header and all rows need the same number of cells");
            }
        }
        if (table.rows() == 0) {
            throw new UserError(shown + " has a header and no rows", "write one row for each prediction");
        }
        return new PredictionTable(table);
    }

    Table table() {
        return table;
    }

    /** As {@code rf.csv:17}. */
    String place(int row) {
        return table.source().path() + ":" + table.line(row);
    }

    /** The column of that name, in any case, if there is one. */
    Optional<Column> column(String name) {
        return table.columns().stream()
                .filter(column -> column.key().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * The number in a cell.
     *
     * @throws UserError when there is none
     */
    double number(Column column, int row) {
        if (column.isMissing(row)) {
            throw new UserError(
                    place(row) + " has nothing in column '" + column.name() + "'",
                    "every row of the file needs a prediction; leave out the rows that have none");
        }
        double value = column instanceof NumericColumn numbers
                ? numbers.value(row)
                : Numbers.parse(column.text(row).strip());
        if (Double.isNaN(value)) {
            throw new UserError(
                    place(row) + " has '" + column.text(row) + "' in column '" + column.name()
                            + "', which is no number",
                    "write plain numbers with a decimal point, as 0.25");
        }
        return value;
    }

    /**
     * The whole number in a cell.
     *
     * @throws UserError when there is none
     */
    int whole(Column column, int row) {
        double value = number(column, row);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new UserError(
                    place(row) + " has " + Numbers.shortest(value) + " in column '" + column.name()
                            + "', which is no whole number",
                    "take the columns row, fold and repeat from: mldebug split export --output split.csv");
        }
        return (int) value;
    }
}
