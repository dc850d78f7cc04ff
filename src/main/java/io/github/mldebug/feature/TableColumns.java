package io.github.mldebug.feature;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;

/** The columns of a table by their keys, each of the type that a fitted feature needs. */
final class TableColumns {
    private TableColumns() {}

    static Column column(Table table, String key) {
        return table.column(key)
                .orElseThrow(() -> new UserError(
                        "no column '" + key + "' in " + table.source().path() + ", which the model reads",
                        "give a file with the columns that the model was trained on"));
    }

    static NumericColumn numbers(Table table, String key) {
        if (column(table, key) instanceof NumericColumn numbers) {
            return numbers;
        }
        throw other(table, key, "numbers");
    }

    static TextColumn text(Table table, String key) {
        if (column(table, key) instanceof TextColumn text) {
            return text;
        }
        throw other(table, key, "text");
    }

    private static UserError other(Table table, String key, String wanted) {
        return new UserError(
                "column '" + key + "' of " + table.source().path() + " does not hold " + wanted
                        + ", as it did in training",
                "see what its cells are: mldebug check " + table.source().path());
    }
}
