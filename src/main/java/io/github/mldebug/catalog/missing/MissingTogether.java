package io.github.mldebug.catalog.missing;

import io.github.mldebug.table.CellHash;
import io.github.mldebug.table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns by the rows in which they are missing. */
final class MissingTogether {
    private MissingTogether() {}

    /** Those that have both missing and filled cells; columns that are missing in the same rows are one group. */
    static List<List<Column>> groups(List<Column> columns) {
        Map<Long, List<Column>> byMask = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.missing() > 0 && column.missing() < column.rows()) {
                byMask.computeIfAbsent(maskHash(column), mask -> new ArrayList<>())
                        .add(column);
            }
        }
        return List.copyOf(byMask.values());
    }

    /** A hash of the rows in which a column is missing. */
    static long maskHash(Column column) {
        long hash = column.missing();
        for (int row = 0; row < column.rows(); row++) {
            if (column.isMissing(row)) {
                hash = CellHash.combine(hash, row);
            }
        }
        return hash;
    }
}
