package io.github.mldebug.catalog.leak;

import io.github.mldebug.catalog.leak.LabelCopy.Likeness;
import io.github.mldebug.stats.Correlation;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether a number is the label times a factor plus a constant, or the label bent so that its order stays. */
final class RescaledNumbers {
    /** Fewer different labels than this are in the same order by chance too easily. */
    private static final int FEWEST_DISTINCT = 15;
    /** What rounding to about a hundred steps leaves unexplained of the variance. */
    private static final double UNEXPLAINED = 2e-4;

    private RescaledNumbers() {}

    static @Nullable Likeness likeness(NumericColumn column, Target target, int[] rows) {
        int[] filled = IntStream.of(rows).filter(row -> !column.isMissing(row)).toArray();
        if (2 * filled.length < rows.length) {
            return null;
        }
        double[] label =
                IntStream.of(filled).mapToDouble(row -> target.values()[row]).toArray();
        double[] value = IntStream.of(filled).mapToDouble(column::value).toArray();
        if (Arrays.stream(label).distinct().limit(FEWEST_DISTINCT).count() < FEWEST_DISTINCT) {
            return null;
        }
        if (Arrays.equals(label, value)) {
            return new Likeness(filled.length, 1, "itself", List.of());
        }
        double straight = Math.pow(Correlation.pearson(value, label), 2);
        if (straight >= 1 - UNEXPLAINED) {
            return new Likeness(filled.length, straight, "on another scale", List.of());
        }
        double ordered = Math.pow(Correlation.spearman(value, label), 2);
        return ordered >= 1 - UNEXPLAINED
                ? new Likeness(filled.length, ordered, "on a bent scale, in the same order", List.of())
                : null;
    }
}
