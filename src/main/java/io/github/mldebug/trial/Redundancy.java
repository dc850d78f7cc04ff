package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FittedFeature;
import io.github.mldebug.feature.Sample;
import io.github.mldebug.stats.Correlation;
import java.util.List;

/** Whether a number says mostly what features in use say already. */
public final class Redundancy {
    /** Rank correlation with one feature in use above which a number counts as a repetition of it. */
    static final double LIMIT = 0.7;

    private Redundancy() {}

    /** Whether the largest absolute rank correlation of a number with a number in use is above {@link #LIMIT}. */
    public static boolean isHigh(Arena arena, String candidate, List<String> used) {
        Sample sample = arena.sample(arena.allPositions(), null);
        Feature feature = arena.feature(candidate);
        FittedFeature fitted = feature.fit(sample);
        // What learns from labels is fitted again for each copy, so its values cannot be moved.
        if (feature.usesLabel() || !isNumber(fitted)) {
            return false;
        }
        double[] values = values(fitted, sample.rows());
        for (String other : used) {
            FittedFeature known = arena.feature(other).fit(sample);
            if (isNumber(known) && Math.abs(Correlation.spearman(values, values(known, sample.rows()))) > LIMIT) {
                return true;
            }
        }
        return false;
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
