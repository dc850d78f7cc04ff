package io.github.mldebug.trial;

import java.util.stream.IntStream;

/**
 * What one trial gave.
 *
 * @param positions positions (into the arena's rows) of the rows scored, ascending
 * @param predictions one row each: class probabilities, or one value
 * @param losses the deciding loss of each: log-loss in nats, or squared error; infinite where training diverged
 * @param trainLoss mean deciding loss on the rows trained on; NaN where nobody asks for it, as of shuffled copies
 * @param parameters trained numbers of the model
 */
public record TrialResult(int[] positions, double[][] predictions, double[] losses, double trainLoss, long parameters) {
    /** The same fit as it is seen at some of the rows that it scored, numbered anew; of a fit that scored every position. */
    public TrialResult part(int[] places) {
        double[][] some = new double[places.length][];
        double[] lossesOfSome = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            some[i] = predictions[places[i]];
            lossesOfSome[i] = losses[places[i]];
        }
        int[] numbered = IntStream.range(0, places.length).toArray();
        return new TrialResult(numbered, some, lossesOfSome, trainLoss, parameters);
    }

    /** Weighted mean loss of the rows scored. */
    public double meanLoss(Arena arena) {
        double total = 0;
        double weights = 0;
        for (int i = 0; i < positions.length; i++) {
            double weight = arena.weight(positions[i]);
            total += weight * losses[i];
            weights += weight;
        }
        return total / weights;
    }
}
