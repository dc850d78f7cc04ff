package io.github.mldebug.pipeline;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;

/** How large a number to be predicted, and a prediction of it, can be: squared errors and their squares must be doubles. */
final class NumberRange {
    /** The largest number. */
    static final double MOST = 1e60;
    /** The least difference between the smallest and the largest label. */
    private static final double LEAST_SPREAD = 1e-60;

    private NumberRange() {}

    /** Whether a number can be a label or a prediction. */
    static boolean holds(double value) {
        return Math.abs(value) <= MOST;
    }

    /**
     * Looks at the labels of some rows; classes are always in range.
     *
     * @throws UserError when one is too large, or all are too close together
     */
    static void require(Table table, Target target, int[] rows) {
        if (target.task().isClassification()) {
            return;
        }
        Column column = target.column();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row : rows) {
            double value = target.values()[row];
            if (!holds(value)) {
                throw new UserError(
                        "the label on line " + table.line(row) + " is '" + column.text(row)
                                + "', and squared errors of such numbers cannot be computed",
                        "correct it, or give '" + column.key() + "' in another unit: labels are at most 1e60 in size");
            }
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        if (most > least && most - least < LEAST_SPREAD) {
            throw new UserError(
                    "the labels in '" + column.key() + "' differ by at most " + (most - least)
                            + ", and squared errors of such numbers cannot be computed",
                    "give '" + column.key() + "' in another unit, such that labels differ by 1e-60 or more");
        }
    }
}
