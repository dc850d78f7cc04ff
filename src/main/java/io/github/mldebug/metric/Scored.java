package io.github.mldebug.metric;

import org.jspecify.annotations.Nullable;

/** Truth and predictions of the same rows: what every metric looks at. Arrays are not copied and must not change. */
public final class Scored {
    private final Truth truth;
    private final double[][] predictions;
    private final double @Nullable [] weights;
    private final double clip;

    /** With equal weights and probabilities taken as they are. */
    public Scored(Truth truth, double[][] predictions) {
        this(truth, predictions, null, 0);
    }

    /**
     * Joins truth and predictions.
     *
     * @param truth what the rows were
     * @param predictions for classes, one row of probabilities a row, summing to one; for numbers, one number a row
     * @param weights zero or more, one a row; null for all equal
     * @param clip the smallest probability that log-loss believes, {@code 1/(2n)} for n training rows: a model that
     *     saw n rows cannot know less; 0 for none
     */
    public Scored(Truth truth, double[][] predictions, double @Nullable [] weights, double clip) {
        int width = truth instanceof ClassTruth classes ? classes.classes() : 1;
        if (predictions.length != truth.rows() || (weights != null && weights.length != truth.rows())) {
            throw new IllegalArgumentException(truth.rows() + " rows of truth, " + predictions.length
                    + " of predictions, " + (weights == null ? "no" : weights.length) + " weights");
        }
        for (double[] row : predictions) {
            if (row.length != width) {
                throw new IllegalArgumentException("a prediction has " + row.length + " numbers instead of " + width);
            }
        }
        if (!(clip >= 0 && clip < 1)) {
            throw new IllegalArgumentException("clip " + clip);
        }
        this.truth = truth;
        this.predictions = predictions;
        this.weights = weights;
        this.clip = clip;
    }

    /** Number of rows. */
    public int rows() {
        return truth.rows();
    }

    /** What the rows were. */
    public Truth truth() {
        return truth;
    }

    /** The predictions, rows by classes, or rows by one; not to be changed. */
    public double[][] predictions() {
        return predictions;
    }

    /** The row weights, null for all equal; not to be changed. */
    public double @Nullable [] weights() {
        return weights;
    }

    /** The smallest probability that log-loss believes. */
    public double clip() {
        return clip;
    }

    double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    ClassTruth classTruth() {
        if (truth instanceof ClassTruth classes) {
            return classes;
        }
        throw new IllegalArgumentException("this metric needs classes, the truth is numbers");
    }

    double[] numbers() {
        if (truth instanceof NumberTruth numbers) {
            return numbers.values();
        }
        throw new IllegalArgumentException("this metric needs numbers, the truth is classes");
    }

    /** The most probable class of a row; the first of equals. */
    int predictedClass(int row) {
        return mostProbable(predictions[row]);
    }

    static int mostProbable(double[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }
}
