package io.github.mldebug.catalog.missing;

import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns by the rows in which they are missing. */
final class MissingTogether {
    private MissingTogether() {}

    /** Columns that are missing in the same rows are one group; those without a missing cell are in none. */
    static List<List<Column>> groups(List<Column> columns, Measures measures) {
        Map<Long, List<Column>> byMask = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.missing() > 0) {
                byMask.computeIfAbsent(measures.get(new MissingMask(column)), mask -> new ArrayList<>())
                        .add(column);
            }
        }
        return List.copyOf(byMask.values());
    }

    /** What {@link #groups} asks for. */
    static List<Measure<?>> measures(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.missing() > 0)
                .<Measure<?>>map(MissingMask::new)
                .toList();
    }
}
