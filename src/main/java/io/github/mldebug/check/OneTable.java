package io.github.mldebug.check;

import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TextColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table, with its target when there is one.
 *
 * @param table the table
 * @param target what is to be predicted, or null when no column will do
 * @param labelRows the rows on which checks that use the label may look, ascending; null means all. Once a test part is
 *     locked these are the training rows
 * @param excluded keys of columns that the user put aside
 * @param allowed keys of columns that the user wants used although a check objects
 */
public record OneTable(
        Table table, @Nullable Target target, int @Nullable [] labelRows, Set<String> excluded, Set<String> allowed)
        implements Subject {
    public OneTable {
        excluded = Set.copyOf(excluded);
        allowed = Set.copyOf(allowed);
    }

    /** The columns that the user did not put aside, the target among them, in file order. */
    public List<Column> columns() {
        return table.columns().stream()
                .filter(column -> !excluded.contains(column.key()))
                .toList();
    }

    /** Those of {@link #columns()} that hold text. */
    public List<TextColumn> texts() {
        return only(TextColumn.class);
    }

    /** Those of {@link #texts()} with one value a cell: no sentences, web addresses or lists. */
    public List<TextColumn> words() {
        return texts().stream()
                .filter(column -> column.role() != Role.TEXT && column.role() != Role.URL && column.role() != Role.LIST)
                .toList();
    }

    /** Those of {@link #columns()} that hold numbers. */
    public List<NumericColumn> numbers() {
        return only(NumericColumn.class);
    }

    private <C extends Column> List<C> only(Class<C> type) {
        return columns().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The columns that a model could use: neither the target nor excluded, in file order. */
    public List<Column> features() {
        return columns().stream()
                .filter(column -> target == null || column != target.column())
                .toList();
    }

    /** The rows that have a label which checks may look at, ascending; none without a target. */
    public int[] labelledRows() {
        if (target == null) {
            return new int[0];
        }
        int[] rows = new int[labelRows == null ? table.rows() : labelRows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = labelRows == null ? i : labelRows[i];
            if (!target.isMissing(row)) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
