package io.github.mldebug.feature;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Names;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;
import java.util.List;
import java.util.Optional;

/** Reads feature expressions over the columns of a table. */
public final class FeatureParser {
    private final Table table;

    /** @param table whose columns expressions may name */
    public FeatureParser(Table table) {
        this.table = table;
    }

    /**
     * The feature that an expression spells: the key of a column, in backquotes when it holds anything but letters, digits
     * and underscores.
     *
     * @throws UserError when there is no such column, or its cells cannot be used as they are
     */
    public Feature parse(String expression) {
        String key = unquote(expression.strip());
        Column column = table.column(key).orElseThrow(() -> unknown(key));
        return of(column).orElseThrow(() -> unusable(column));
    }

    /** The feature that uses a column as it is, or empty when its role allows none. */
    public static Optional<Feature> of(Column column) {
        String expression = quote(column.key());
        if (column instanceof NumericColumn numbers) {
            return Optional.of(new NumberFeature(expression, column, numbers::value));
        }
        TextColumn words = (TextColumn) column;
        if (column.role() == Role.DATETIME) {
            return Optional.of(new NumberFeature(expression, column, DateValues.of(words)));
        }
        if (column.role() == Role.TEXT || column.role() == Role.URL || column.role() == Role.LIST) {
            return Optional.empty();
        }
        return Optional.of(new CategoryFeature(expression, words));
    }

    /** A column's key as an expression spells it: in backquotes unless it is a plain word. */
    public static String quote(String key) {
        return key.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? key : "`" + key.replace("`", "``") + "`";
    }

    private static String unquote(String expression) {
        if (expression.length() >= 2 && expression.startsWith("`") && expression.endsWith("`")) {
            return expression.substring(1, expression.length() - 1).replace("``", "`");
        }
        return expression;
    }

    private UserError unknown(String key) {
        List<String> keys = table.columns().stream().map(Column::key).toList();
        return new UserError("no column '" + key + "' in " + table.source().path(), Names.hint("column", key, keys));
    }

    private static UserError unusable(Column column) {
        return new UserError(
                "column '" + column.key() + "' holds " + column.role().id() + ", which no model here can use as it is",
                "choose another column");
    }
}
