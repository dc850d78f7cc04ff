package io.github.mldebug.feature;

import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the columns of a table are as parts of expressions. Each is made once, for dates cost time to read. */
final class ColumnTerms {
    private final Table table;
    private final Map<String, Term> made = new ConcurrentHashMap<>();

    ColumnTerms(Table table) {
        this.table = table;
    }

    Table table() {
        return table;
    }

    Term of(Column column) {
        return made.computeIfAbsent(column.key(), key -> natural(column));
    }

    /** What a column is by its role. */
    static Term natural(Column column) {
        if (column instanceof NumericColumn numbers) {
            return new ColumnNumbers(numbers);
        }
        TextColumn words = (TextColumn) column;
        if (column.role() == Role.DATETIME) {
            return new DateColumn(words);
        }
        if (column.role() == Role.TEXT || column.role() == Role.URL || column.role() == Role.LIST) {
            return new TextCells(words);
        }
        return new ColumnLevels(words);
    }

    /** The type of a part of an expression. */
    static ValueType type(Term term) {
        if (term instanceof NumberTerm) {
            return ValueType.NUMBER;
        }
        if (term instanceof CategoryTerm) {
            return ValueType.CATEGORY;
        }
        return term instanceof DateColumn ? ValueType.DATE : ValueType.TEXT;
    }

    /** Whether numbers repeat so much that each could be a level: two of them, or as many rows to each as a level needs. */
    static boolean repeats(NumericColumn column) {
        int filled = column.filled();
        return distinct(column) <= Math.max(2, filled / CategoryFeature.MIN_ROWS);
    }

    /** How many different numbers a column holds. */
    static int distinct(NumericColumn column) {
        double[] sorted = new double[column.rows()];
        for (int row = 0; row < sorted.length; row++) {
            sorted[row] = column.value(row);
        }
        // NaN comes last.
        Arrays.sort(sorted);
        int filled = column.filled();
        int distinct = Math.min(1, filled);
        for (int i = 1; i < filled; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return distinct;
    }
}
