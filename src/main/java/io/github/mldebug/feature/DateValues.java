package io.github.mldebug.feature;

import io.github.mldebug.table.Dates;
import io.github.mldebug.table.TextColumn;
import java.util.function.IntToDoubleFunction;

/** Dates as numbers: seconds since 1970-01-01T00:00Z, NaN where missing or unreadable. */
final class DateValues {
    private DateValues() {}

    /** The number of each table row; each distinct cell is read once. */
    static IntToDoubleFunction of(TextColumn column) {
        double[] seconds = Dates.epochSeconds(column);
        return row -> {
            int code = column.code(row);
            return code < 0 ? Double.NaN : seconds[code];
        };
    }
}
