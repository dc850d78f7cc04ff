package io.github.mldebug.metric;

import io.github.mldebug.stats.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Metrics that are means of row losses, or smooth functions of such means. Standard errors of the latter are those of
 * the linearised form (delta method): the mean of each row's influence.
 */
final class LossScores {
    private LossScores() {}

    static double mean(RowLoss loss, Scored scored) {
        return Moments.mean(loss.of(scored), scored.weights());
    }

    static double meanError(RowLoss loss, Scored scored) {
        return Moments.standardErrorOfMean(loss.of(scored), scored.weights());
    }

    /** d sqrt(m) = dm / (2 sqrt(m)). */
    static double rootMeanSquareError(Scored scored) {
        double root = Math.sqrt(mean(RowLoss.SQUARED_ERROR, scored));
        return root == 0 ? 0 : meanError(RowLoss.SQUARED_ERROR, scored) / (2 * root);
    }

    static double determination(Scored scored) {
        double variance = Moments.populationVariance(scored.numbers(), scored.weights());
        return variance > 0 ? 1 - mean(RowLoss.SQUARED_ERROR, scored) / variance : Double.NaN;
    }

    /** 1 - a/b: the influence of a row is (a/b (y - mean)² - e²) / b. */
    static double determinationError(Scored scored) {
        double[] values = scored.numbers();
        double @Nullable [] weights = scored.weights();
        double variance = Moments.populationVariance(values, weights);
        double mean = Moments.mean(values, weights);
        double ratio = mean(RowLoss.SQUARED_ERROR, scored) / variance;
        double[] influence = RowLoss.SQUARED_ERROR.of(scored);
        for (int row = 0; row < influence.length; row++) {
            double deviation = values[row] - mean;
            influence[row] = (ratio * deviation * deviation - influence[row]) / variance;
        }
        return Moments.standardErrorOfMean(influence, weights);
    }

    static double relativeRootMeanSquare(Scored scored) {
        double size = meanSize(scored);
        return size > 0 ? Math.sqrt(mean(RowLoss.SQUARED_ERROR, scored)) / size : Double.NaN;
    }

    /** sqrt(a) / b: the influence of a row is e² / (2 sqrt(a) b) - sqrt(a) |y| / b², up to a constant. */
    static double relativeError(Scored scored) {
        double size = meanSize(scored);
        double root = Math.sqrt(mean(RowLoss.SQUARED_ERROR, scored));
        if (root == 0) {
            return 0;
        }
        double[] values = scored.numbers();
        double[] influence = RowLoss.SQUARED_ERROR.of(scored);
        for (int row = 0; row < influence.length; row++) {
            influence[row] = influence[row] / (2 * root * size) - root * Math.abs(values[row]) / (size * size);
        }
        return Moments.standardErrorOfMean(influence, scored.weights());
    }

    private static double meanSize(Scored scored) {
        double[] sizes = scored.numbers().clone();
        for (int row = 0; row < sizes.length; row++) {
            sizes[row] = Math.abs(sizes[row]);
        }
        return Moments.mean(sizes, scored.weights());
    }
}
