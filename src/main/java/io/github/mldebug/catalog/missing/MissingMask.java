package io.github.mldebug.catalog.missing;

import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.CellHash;
import io.github.mldebug.table.Column;

/** A hash of the rows in which a column is missing. */
record MissingMask(Column column) implements Measure<Long> {
    @Override
    public Long compute(Measures measures) {
        int left = column.missing();
        long hash = left;
        for (int row = 0; left > 0; row++) {
            if (column.isMissing(row)) {
                hash = CellHash.combine(hash, row);
                left--;
            }
        }
        return hash;
    }
}
