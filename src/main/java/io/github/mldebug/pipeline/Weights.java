package io.github.mldebug.pipeline;

import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import org.jspecify.annotations.Nullable;

/** Row weights from the column that {@code --weight} names. */
final class Weights {
    private Weights() {}

    /**
     * One weight for each of some table rows, scaled to mean 1 so that penalties and tests do not depend on their unit; null
     * when no column is named.
     *
     * @throws UserError when there is no such column, or a row's weight is missing or not above zero
     */
    static double @Nullable [] of(Table table, int[] rows, Settings settings) {
        String key = settings.text(Setting.WEIGHT).orElse(null);
        if (key == null) {
            return null;
        }
        Column column = table.column(key)
                .orElseThrow(() -> new UserError(
                        "no column '" + key + "' for --weight in "
                                + table.source().path(),
                        "see the columns with: mldebug check " + table.source().path()));
        if (!(column instanceof NumericColumn numbers)) {
            throw new UserError(
                    "the weights in '" + key + "' are not all numbers", "name a column of positive numbers");
        }
        double[] weights = new double[rows.length];
        double total = 0;
        for (int i = 0; i < rows.length; i++) {
            weights[i] = numbers.value(rows[i]);
            if (!(weights[i] > 0)) {
                throw new UserError(
                        "the weight on line " + table.line(rows[i]) + " is '" + column.text(rows[i]) + "'",
                        "a weight is a number above 0; leave a row out by deleting it");
            }
            total += weights[i];
        }
        for (int i = 0; i < rows.length; i++) {
            weights[i] *= rows.length / total;
        }
        return weights;
    }
}
