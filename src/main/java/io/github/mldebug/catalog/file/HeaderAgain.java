package io.github.mldebug.catalog.file;

import io.github.mldebug.check.RowLines;
import io.github.mldebug.table.CellHash;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that hold the names of their columns.
 *
 * @param rows the rows
 * @param columns keys of the columns whose name occurs as a cell
 * @param numbers keys of those among them whose other cells are all numbers
 */
record HeaderAgain(RowLines rows, List<String> columns, List<String> numbers) {
    /** A row with fewer names in it may be one by accident. */
    private static final int FEWEST_NAMES = 2;

    private static final HeaderAgain NONE = new HeaderAgain(RowLines.none(), List.of(), List.of());

    static HeaderAgain in(Table table) {
        // In such a row each column has its name or nothing, which most columns of numbers never have.
        if (table.columns().stream()
                .anyMatch(column -> column.missing() == 0 && column instanceof NumericColumn && !isNumber(column))) {
            return NONE;
        }
        List<TextColumn> named = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column instanceof TextColumn text && hasName(text)) {
                named.add(text);
            } else if (column.missing() == 0 && !isNumber(column)) {
                return NONE;
            }
        }
        if (named.size() < FEWEST_NAMES) {
            return NONE;
        }
        return new HeaderAgain(
                RowLines.where(table, row -> isHeader(table, named, row)),
                named.stream().map(Column::key).toList(),
                named.stream().filter(HeaderAgain::elseNumbers).map(Column::key).toList());
    }

    /** Whether the column is read as numbers with its name, as 2024, among them. */
    private static boolean isNumber(Column column) {
        return column instanceof NumericColumn
                && !Double.isNaN(Numbers.parse(column.name().strip()));
    }

    private static boolean isHeader(Table table, List<TextColumn> named, int row) {
        int names = 0;
        for (TextColumn column : named) {
            names += isNameOf(column, column.text(row)) ? 1 : 0;
        }
        return names >= FEWEST_NAMES
                && table.columns().stream()
                        .allMatch(column -> column.isMissing(row) || isNameOf(column, column.text(row)));
    }

    private static boolean hasName(TextColumn column) {
        String name = column.name().strip();
        if (name.isEmpty()) {
            return false;
        }
        long hash = CellHash.text(name);
        for (int code = 0; code < column.wordCount(); code++) {
            if (column.wordHash(code) == hash && isNameOf(column, column.words().get(code))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameOf(Column column, String cell) {
        return !cell.isBlank() && cell.strip().equals(column.name().strip());
    }

    private static boolean elseNumbers(TextColumn column) {
        return column.words().size() > 1
                && column.words().stream()
                        .allMatch(word -> isNameOf(column, word) || !Double.isNaN(Numbers.parse(word.strip())));
    }
}
