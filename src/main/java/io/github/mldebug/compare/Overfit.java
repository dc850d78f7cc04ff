package io.github.mldebug.compare;

import io.github.mldebug.stats.PairedZ;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.OutOfFold;
import java.util.Arrays;

/**
 * How much better a model does on the rows that it was trained on than on others. Overfitting is seen when the gap exceeds a
 * tenth of the validation loss and two of its standard errors over rows.
 *
 * @param training mean deciding loss on training rows, over the fits of all folds
 * @param validation mean deciding loss out of fold
 * @param error standard error of the validation loss
 */
public record Overfit(double training, double validation, double error) {
    private static final double SHARE = 0.10;
    private static final double ERRORS = 2;

    /** The gap of a configuration that was scored out of fold. */
    public static Overfit of(Arena arena, OutOfFold scored) {
        double[] means = new double[arena.rows()];
        int[] positions = new int[arena.rows()];
        int count = 0;
        for (int position = 0; position < arena.rows(); position++) {
            int row = position;
            double mean = Arrays.stream(scored.losses())
                    .mapToDouble(repeat -> repeat[row])
                    .filter(loss -> !Double.isNaN(loss))
                    .average()
                    .orElse(Double.NaN);
            if (!Double.isNaN(mean)) {
                positions[count] = position;
                means[count++] = mean;
            }
        }
        int[] kept = Arrays.copyOf(positions, count);
        double error = PairedZ.of(Arrays.copyOf(means, count), arena.weights(kept), arena.units(kept))
                .standardError();
        return new Overfit(scored.trainLoss(), scored.meanLoss(arena), error);
    }

    /** Whether the training loss lies well below the validation loss. */
    public boolean isSeen() {
        double gap = validation - training;
        return gap > SHARE * validation && gap > ERRORS * error;
    }
}
