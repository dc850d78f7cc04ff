package io.github.mldebug.feature;

import io.github.mldebug.table.Dates;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;
import org.jspecify.annotations.Nullable;

/** A column of dates; each distinct cell is read once, when first asked for. */
final class DateColumn implements Term {
    private final TextColumn column;
    private final Dates.@Nullable Order knownOrder;
    private @Nullable Seconds seconds;

    DateColumn(TextColumn column) {
        this(column, null);
    }

    private DateColumn(TextColumn column, Dates.@Nullable Order order) {
        this.column = column;
        this.knownOrder = order;
    }

    /** Seconds since 1970-01-01T00:00Z, NaN where missing or unreadable. */
    synchronized Seconds seconds() {
        Seconds known = seconds;
        if (known != null) {
            return known;
        }
        Dates.Order order = knownOrder == null ? Dates.orderOf(column.words()) : knownOrder;
        double[] ofWord = column.words().stream()
                .mapToDouble(word -> Dates.epochSeconds(word.strip(), order))
                .toArray();
        Seconds read = new Seconds(column, ofWord, order);
        seconds = read;
        return read;
    }

    /**
     * The dates as numbers.
     *
     * @param ofWord by the column's code of a cell
     * @param order of day and month in the table that was trained on; a small file could not tell
     */
    record Seconds(TextColumn column, double[] ofWord, Dates.Order order) implements Values {
        @Override
        public void fill(int[] rows, int from, int to, double[] into, int offset) {
            for (int i = from; i < to; i++) {
                int code = column.code(rows[i]);
                into[offset + i - from] = code < 0 ? Double.NaN : ofWord[code];
            }
        }

        @Override
        public Values on(Table other) {
            return new DateColumn(TableColumns.text(other, column.key()), order).seconds();
        }
    }
}
