package io.github.mldebug.kit;

import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;

/** All that a table says, as text: equal texts mean that no check could tell the tables apart. */
public final class WholeTable {
    private WholeTable() {}

    /** The source, then of every column the head, the spelling or the words, and every cell; then the lines. */
    public static String describe(Table table) {
        StringBuilder text = new StringBuilder(table.source().toString());
        for (Column column : table.columns()) {
            text.append('\n').append(column.head()).append('\n');
            if (column instanceof NumericColumn numbers) {
                text.append(numbers.spelling());
            } else if (column instanceof TextColumn words) {
                text.append(words.wordCount()).append(words.words());
            }
            for (int row = 0; row < column.rows(); row++) {
                text.append('\n').append(cell(column, row));
                text.append(' ').append(column.text(row));
                text.append(' ').append(column.cellHash(row));
            }
        }
        for (int row = 0; row < table.rows(); row++) {
            text.append(' ').append(table.line(row));
        }
        return text.toString();
    }

    private static String cell(Column column, int row) {
        return column instanceof NumericColumn numbers
                ? Long.toHexString(Double.doubleToRawLongBits(numbers.value(row)))
                : Integer.toString(((TextColumn) column).code(row));
    }
}
