package io.github.mldebug.catalog.leak;

import io.github.mldebug.catalog.leak.LabelCopy.Likeness;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a column's values are the classes, one to one, under other names. */
final class RenamedClasses {
    /** Values beyond one a class that noise may add before the column is something else. */
    private static final int MORE_VALUES = 10;

    private RenamedClasses() {}

    static @Nullable Likeness likeness(Column column, Target target, int[] rows) {
        int classes = target.classes().size();
        Map<Object, int[]> counts = new HashMap<>();
        Map<Object, String> texts = new HashMap<>();
        int filled = 0;
        for (int row : rows) {
            if (column.isMissing(row)) {
                continue;
            }
            Object value = value(column, row);
            int[] of = counts.computeIfAbsent(value, ignored -> new int[classes]);
            if (counts.size() > classes + MORE_VALUES) {
                return null;
            }
            of[target.codes()[row]]++;
            texts.putIfAbsent(value, column.text(row));
            filled++;
        }
        return 2 * filled < rows.length ? null : paired(counts, texts, target, filled);
    }

    private static Object value(Column column, int row) {
        return column instanceof NumericColumn numbers
                ? (Object) (numbers.value(row) + 0.0)
                : Integer.valueOf(((TextColumn) column).code(row));
    }

    /** Each class with the value that it has most often; null when two classes share one or a class has none. */
    private static @Nullable Likeness paired(
            Map<Object, int[]> counts, Map<Object, String> texts, Target target, int filled) {
        List<Object> taken = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        int agreeing = 0;
        boolean same = true;
        for (int code = 0; code < target.classes().size(); code++) {
            Object best = null;
            int most = 0;
            for (Map.Entry<Object, int[]> entry : counts.entrySet()) {
                if (entry.getValue()[code] > most) {
                    most = entry.getValue()[code];
                    best = entry.getKey();
                }
            }
            if (best == null || taken.contains(best)) {
                return null;
            }
            taken.add(best);
            agreeing += most;
            String text = String.valueOf(texts.get(best));
            same &= text.equals(target.classes().get(code));
            pairs.add(text + " = " + target.classes().get(code));
        }
        String how = same ? "itself" : "under other names";
        return new Likeness(filled, agreeing / (double) filled, how, pairs);
    }
}
