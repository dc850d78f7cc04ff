package io.github.mldebug.stats;

import java.util.Arrays;

/**
 * The corrected resampled t test of Nadeau and Bengio, "Inference for the Generalization Error", Machine Learning 52
 * (2003), 239-281: the variance of the mean of J paired fold differences is estimated by
 * {@code (1/J + n_test/n_train) s²}, with J - 1 degrees of freedom, because folds of repeated cross-validation share rows.
 *
 * <p>J is the number of differences. (A published example divides by the number of rows instead; the two agree only
 * when they happen to be equal.)
 */
public final class CorrectedResampledT {
    private CorrectedResampledT() {}

    /**
     * For k-fold cross-validation, where a test part is {@code 1/(k-1)} of its training part.
     *
     * @param differences one row a repeat, one entry a fold, positive where the candidate is better; at least two folds
     *     in every repeat
     */
    public static TEstimate of(double[][] differences) {
        double ratios = 0;
        int count = 0;
        for (double[] repeat : differences) {
            if (repeat.length < 2) {
                throw new IllegalArgumentException("a repeat has " + repeat.length + " folds: at least 2 are needed");
            }
            ratios += repeat.length / (repeat.length - 1.0);
            count += repeat.length;
        }
        return of(differences, ratios / count);
    }

    /**
     * With the sizes of each fold given, for folds of unequal size: the mean of the ratios is used.
     *
     * @param differences one row a repeat, one entry a fold, positive where the candidate is better
     * @param testToTrain rows of the test part divided by rows of the training part, in the same shape
     */
    public static TEstimate of(double[][] differences, double[][] testToTrain) {
        if (differences.length != testToTrain.length) {
            throw new IllegalArgumentException(
                    differences.length + " repeats of differences, " + testToTrain.length + " of ratios");
        }
        double[] ratios = flat(testToTrain);
        if (flat(differences).length != ratios.length) {
            throw new IllegalArgumentException("differences and ratios differ in their number of folds");
        }
        return of(differences, Moments.mean(ratios));
    }

    /**
     * With one ratio for all folds.
     *
     * @param differences one row a repeat, one entry a fold, positive where the candidate is better; two or more in all
     * @param testToTrain rows of a test part divided by rows of its training part, zero or more
     */
    public static TEstimate of(double[][] differences, double testToTrain) {
        if (!(testToTrain >= 0 && testToTrain < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("ratio of test to training rows is " + testToTrain);
        }
        double[] all = flat(differences);
        if (all.length < 2) {
            throw new IllegalArgumentException("at least 2 fold differences are needed, got " + all.length);
        }
        double variance = Moments.variance(all);
        double standardError = Math.sqrt((1.0 / all.length + testToTrain) * variance);
        return new TEstimate(Moments.mean(all), standardError, all.length - 1);
    }

    private static double[] flat(double[][] values) {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
    }
}
