package io.github.mldebug.feature;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.List;
import java.util.Optional;

/** Reads feature expressions over the columns of a table. Used by several threads at once. */
public final class FeatureParser {
    private final ColumnTerms columns;
    private final int classes;

    /** @param table whose columns expressions may name */
    public FeatureParser(Table table) {
        this(table, 0);
    }

    /** @param target what is to be predicted; some expressions are a number for each class */
    public FeatureParser(Table table, Target target) {
        this(table, target.classes().size());
    }

    private FeatureParser(Table table, int classes) {
        this.columns = new ColumnTerms(table);
        this.classes = classes;
    }

    /**
     * The feature that an expression spells: the key of a column, in backquotes when it holds anything but letters, digits
     * and underscores, or the name of an expression with its arguments in parentheses. A key that can be taken for nothing
     * else needs no backquotes.
     *
     * @throws UserError with the place of what is wrong: the form, a name, or the type of an argument
     */
    public Feature parse(String expression) {
        Feature feature = asWritten(expression);
        // Arguments that change places would change the order of outputs, so only the canonical spelling is ever used.
        return feature.expression().equals(expression) ? feature : asWritten(feature.expression());
    }

    private Feature asWritten(String expression) {
        try {
            return new ExpressionBuilder(columns, classes, expression).build(ExpressionReader.read(expression));
        } catch (UserError error) {
            String key = expression.strip();
            return columns.table()
                    .column(key)
                    .filter(column -> !quote(key).equals(expression))
                    .map(column -> asWritten(quote(key)))
                    .orElseThrow(() -> error);
        }
    }

    /** The feature that uses a column as it is, or empty when its role allows none. */
    public static Optional<Feature> of(Column column) {
        Spelled spelled = new Spelled(quote(column.key()), List.of(column.key()), false);
        return ExpressionBuilder.feature(ColumnTerms.natural(column), spelled);
    }

    /** A column's key as an expression spells it: in backquotes unless it is a plain word. */
    public static String quote(String key) {
        return key.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? key : inBackquotes(key);
    }

    static String inBackquotes(String key) {
        return "`" + key.replace("`", "``") + "`";
    }
}
