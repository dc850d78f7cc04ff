package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FittedFeature;
import io.github.mldebug.stats.Correlation;
import java.util.List;
import java.util.stream.IntStream;

/** Whether a number says mostly what features in use say already. */
public final class Redundancy {
    /** Rank correlation with one feature in use above which a number counts as a repetition of it. */
    static final double LIMIT = 0.7;

    private Redundancy() {}

    /** Whether the largest absolute rank correlation of a number with a number in use is above {@link #LIMIT}. */
    public static boolean isHigh(Arena arena, String candidate, List<String> used) {
        int[] rows = IntStream.range(0, arena.rows()).map(arena::tableRow).toArray();
        FittedFeature fitted = fitted(arena, candidate, rows);
        if (!isNumber(fitted)) {
            return false;
        }
        double[] values = values(fitted, rows);
        for (String other : used) {
            FittedFeature known = fitted(arena, other, rows);
            if (isNumber(known) && Math.abs(Correlation.spearman(values, values(known, rows))) > LIMIT) {
                return true;
            }
        }
        return false;
    }

    private static FittedFeature fitted(Arena arena, String expression, int[] rows) {
        Feature feature = arena.featureSet(List.of(expression)).features().get(0);
        return feature.fit(rows, arena.weights());
    }

    private static boolean isNumber(FittedFeature fitted) {
        return fitted.outputs().size() == 1 && !fitted.isIndicator();
    }

    private static double[] values(FittedFeature fitted, int[] rows) {
        double[] values = new double[rows.length];
        fitted.fill(rows, 0, rows.length, 0, values, 0);
        return values;
    }
}
