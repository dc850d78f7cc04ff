package io.github.mldebug.pipeline;

import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Row weights from the column that {@code --weight} names. */
final class Weights {
    private static final double FARTHEST = 1e12;

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
        for (int i = 0; i < rows.length; i++) {
            weights[i] = numbers.value(rows[i]);
            if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new UserError(
                        "the weight on line " + table.line(rows[i]) + " is '" + column.text(rows[i]) + "'",
                        "a weight is a number above 0; leave a row out by deleting it");
            }
        }
        requireRange(table, rows, column, weights);
        scale(weights);
        return weights;
    }

    /** Beside one that is so much greater a weight is lost in every sum. */
    private static void requireRange(Table table, int[] rows, Column column, double[] weights) {
        int least = 0;
        int most = 0;
        for (int i = 1; i < weights.length; i++) {
            least = weights[i] < weights[least] ? i : least;
            most = weights[i] > weights[most] ? i : most;
        }
        if (weights.length > 0 && weights[least] < weights[most] / FARTHEST) {
            throw new UserError(
                    "the weights in '" + column.key() + "' are too far apart: " + column.text(rows[least]) + " on line "
                            + table.line(rows[least]) + " and " + column.text(rows[most]) + " on line "
                            + table.line(rows[most]),
                    "a weight can be at most 10^12 times another; leave a row out by deleting it");
        }
    }

    private static void scale(double[] weights) {
        // By a power of two first, which is exact, so that a sum of great weights is finite.
        int exponent = Math.getExponent(Arrays.stream(weights).max().orElse(1));
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.scalb(weights[i], -exponent);
            total += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= weights.length / total;
        }
    }
}
