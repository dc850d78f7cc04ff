package io.github.mldebug.split;

import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import io.github.mldebug.table.CellHash;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import java.util.Arrays;
import java.util.List;

/** One hash a row over the parsed cells of named columns. Stored locks rely on it: it must never change. */
final class RowHashes {
    private static final long START = 0x726f77L;
    private static final double TWO_TO_MINUS_53 = 0x1p-53;

    private RowHashes() {}

    /** The row hashes; with {@code spread} the n-th row of equal cells differs from the others by n. */
    static long[] of(Table table, List<String> columns, boolean spread) {
        long[] hashes = new long[table.rows()];
        Arrays.fill(hashes, START);
        for (String key : columns) {
            column(table, key).hashInto(0, hashes);
        }
        return spread ? spread(hashes, HashGroups.of(hashes)) : hashes;
    }

    static long[] spread(long[] hashes, HashGroups groups) {
        long[] result = new long[hashes.length];
        for (int row = 0; row < hashes.length; row++) {
            result[row] = CellHash.combine(hashes[row], groups.occurrence(row));
        }
        return result;
    }

    /** The column of that key, or a user's error that says what it was for. */
    static Column column(Table table, String key) {
        return table.column(key).orElseThrow(() -> {
            List<String> keys = table.columns().stream().map(Column::key).toList();
            return new UserError(
                    "column '" + key + "', by which the rows were to be cut, is not in "
                            + table.source().path() + DidYouMean.tail(key, keys),
                    "put the column back, or cut anew with: mldebug baseline "
                            + table.source().path() + " --restart --reason TEXT");
        });
    }

    /** A number in [0, 1), the same for the same salt and hash. */
    static double uniform(long salt, long hash) {
        return (CellHash.combine(salt, hash) >>> 11) * TWO_TO_MINUS_53;
    }
}
