package io.github.mldebug.catalog.missing;

import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns by the rows in which they are missing. */
final class MissingTogether {
    private MissingTogether() {}

    /** Columns that are missing in the same rows are one group; those without a missing cell are in none. */
    static List<List<Column>> groups(List<Column> columns, Measures measures) {
        Set<Column> compared = new HashSet<>(compared(columns));
        Map<List<Long>, List<Column>> byRows = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.missing() > 0) {
                long mask = compared.contains(column) ? measures.get(new MissingMask(column)) : 0;
                byRows.computeIfAbsent(List.of((long) column.missing(), mask), rows -> new ArrayList<>())
                        .add(column);
            }
        }
        return List.copyOf(byRows.values());
    }

    /** What {@link #groups} asks for. */
    static List<Measure<?>> measures(List<Column> columns) {
        return compared(columns).stream().<Measure<?>>map(MissingMask::new).toList();
    }

    /** Those that are missing in as many rows as another one: only these can be missing in the same rows. */
    private static List<Column> compared(List<Column> columns) {
        Map<Integer, List<Column>> byCount = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.missing() > 0) {
                byCount.computeIfAbsent(column.missing(), count -> new ArrayList<>())
                        .add(column);
            }
        }
        return byCount.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .toList();
    }
}
