package io.github.mldebug.trial;

import io.github.mldebug.metric.RowLoss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A configuration scored on every row by models that did not see it, once a repeat.
 *
 * @param losses by repeat and position; NaN where the row is never scored
 * @param predictions by repeat and position; null where the row is never scored
 * @param trainLoss mean over the fits of the mean training loss
 * @param parameters largest number of trained numbers among the fits
 * @param fits how many fits it took
 */
public record OutOfFold(double[][] losses, double[][][] predictions, double trainLoss, long parameters, long fits) {

    /** Squares of losses are added up in every test. */
    private static final double MOST_LOSS = 1e140;

    /** The trials that score a configuration on the first {@code repeats} assignments. */
    public static List<Trial> trials(
            Arena arena,
            Configuration configuration,
            int repeats,
            Trial.@org.jspecify.annotations.Nullable Shuffle shuffle) {
        List<Trial> trials = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (int fold = 0; fold < arena.foldCount(); fold++) {
                trials.add(new Trial(configuration, repeat, fold, arena.seed(), shuffle));
            }
        }
        return trials;
    }

    /** Puts the results of {@link #trials} together. */
    public static OutOfFold of(Arena arena, int repeats, List<TrialResult> results) {
        int rows = arena.rows();
        double[][] losses = new double[repeats][rows];
        double[][][] predictions = new double[repeats][rows][];
        double trainLoss = 0;
        long parameters = 0;
        int folds = arena.foldCount();
        for (int repeat = 0; repeat < repeats; repeat++) {
            Arrays.fill(losses[repeat], Double.NaN);
            for (int fold = 0; fold < folds; fold++) {
                TrialResult result = results.get(repeat * folds + fold);
                for (int i = 0; i < result.positions().length; i++) {
                    losses[repeat][result.positions()[i]] = result.losses()[i];
                    predictions[repeat][result.positions()[i]] = result.predictions()[i];
                }
                trainLoss += result.trainLoss();
                parameters = Math.max(parameters, result.parameters());
            }
        }
        return new OutOfFold(losses, predictions, trainLoss / results.size(), parameters, results.size());
    }

    /** Scores a configuration on the first {@code repeats} assignments. */
    public static OutOfFold run(TrialEngine engine, Arena arena, Configuration configuration, int repeats) {
        return of(arena, repeats, engine.run(trials(arena, configuration, repeats, null)));
    }

    /**
     * Predictions that were made elsewhere.
     *
     * @param predictions by repeat and position, null where there is none
     * @param loss by which they are measured
     */
    public static OutOfFold ofPredictions(Arena arena, double[][][] predictions, RowLoss loss) {
        return new OutOfFold(new double[0][], predictions, Double.NaN, 0, 0).measuredBy(arena, loss);
    }

    /** The same predictions with another loss of each row. */
    public OutOfFold measuredBy(Arena arena, RowLoss loss) {
        double[][] measured = new double[predictions.length][arena.rows()];
        for (int repeat = 0; repeat < predictions.length; repeat++) {
            double[][] made = predictions[repeat];
            int[] scored = IntStream.range(0, made.length)
                    .filter(position -> made[position] != null)
                    .toArray();
            double[] values = loss.of(arena.scored(scored, predictions(repeat, scored)));
            Arrays.fill(measured[repeat], Double.NaN);
            for (int i = 0; i < scored.length; i++) {
                measured[repeat][scored[i]] = values[i];
            }
        }
        return new OutOfFold(measured, predictions, trainLoss, parameters, fits);
    }

    /** As if only some of the positions were scored. */
    public OutOfFold at(int[] positions) {
        double[][] some = new double[losses.length][];
        double[][][] made = new double[losses.length][][];
        for (int repeat = 0; repeat < losses.length; repeat++) {
            some[repeat] = new double[losses[repeat].length];
            made[repeat] = new double[losses[repeat].length][];
            Arrays.fill(some[repeat], Double.NaN);
            for (int position : positions) {
                some[repeat][position] = losses[repeat][position];
                made[repeat][position] = predictions[repeat][position];
            }
        }
        return new OutOfFold(some, made, trainLoss, parameters, fits);
    }

    /** Whether the row at a position is scored, in any repeat. */
    public boolean scores(int position) {
        return Arrays.stream(losses).anyMatch(repeat -> !Double.isNaN(repeat[position]));
    }

    /** The one repeat that there is, so many times: to stand beside that many of another. */
    public OutOfFold repeated(int times) {
        double[][] same = new double[times][];
        double[][][] made = new double[times][][];
        Arrays.fill(same, losses[0]);
        Arrays.fill(made, predictions[0]);
        return new OutOfFold(same, made, trainLoss, parameters, fits);
    }

    /** The same without the repeats after the first few. */
    public OutOfFold first(int repeats) {
        return new OutOfFold(
                Arrays.copyOf(losses, repeats), Arrays.copyOf(predictions, repeats), trainLoss, parameters, fits);
    }

    /**
     * Whether every fit ended with a model that predicts numbers, and none that are beyond all measure; training by steps that
     * are too large does not.
     */
    public boolean converged() {
        return Arrays.stream(losses)
                .flatMapToDouble(Arrays::stream)
                .allMatch(loss -> loss < MOST_LOSS || Double.isNaN(loss));
    }

    /** Number of repeats. */
    public int repeats() {
        return losses.length;
    }

    /** The predictions of one repeat at some scored positions. */
    public double[][] predictions(int repeat, int[] positions) {
        double[][] picked = new double[positions.length][];
        for (int i = 0; i < positions.length; i++) {
            picked[i] = predictions[repeat][positions[i]];
        }
        return picked;
    }

    /** The prediction for a scored position, averaged over repeats. */
    public double[] meanPrediction(int position) {
        double[] mean = new double[0];
        int scored = 0;
        for (double[][] repeat : predictions) {
            double[] one = repeat[position];
            if (one != null) {
                mean = scored == 0 ? new double[one.length] : mean;
                for (int i = 0; i < one.length; i++) {
                    mean[i] += one[i];
                }
                scored++;
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= scored;
        }
        return mean;
    }

    /** Weighted mean loss over all scored rows and repeats. */
    public double meanLoss(Arena arena) {
        double total = 0;
        double weights = 0;
        for (double[] repeat : losses) {
            for (int position = 0; position < repeat.length; position++) {
                if (!Double.isNaN(repeat[position])) {
                    total += arena.weight(position) * repeat[position];
                    weights += arena.weight(position);
                }
            }
        }
        return total / weights;
    }
}
