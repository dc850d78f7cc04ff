package io.github.mldebug.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows by true and predicted class, counted and weighed. The predicted class is the most probable one, the first of
 * equals. Rows of weight zero are not counted.
 */
public final class Confusion {
    private final long[][] counts;
    private final double[][] weights;
    private final double[][] squaredWeights;

    private Confusion(int classes) {
        counts = new long[classes][classes];
        weights = new double[classes][classes];
        squaredWeights = new double[classes][classes];
    }

    /** Of classes and their probabilities. */
    public static Confusion of(Scored scored) {
        ClassTruth truth = scored.classTruth();
        Confusion confusion = new Confusion(truth.classes());
        int[] codes = truth.codes();
        for (int row = 0; row < codes.length; row++) {
            double weight = scored.weight(row);
            if (weight != 0) {
                int predicted = scored.predictedClass(row);
                confusion.counts[codes[row]][predicted]++;
                confusion.weights[codes[row]][predicted] += weight;
                confusion.squaredWeights[codes[row]][predicted] += weight * weight;
            }
        }
        return confusion;
    }

    /** A copy of the row counts: true class outside, predicted class inside. */
    public long[][] counts() {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    /** A copy of the summed row weights, in the same shape; the counts when weights are equal to one. */
    public double[][] weights() {
        return Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * One class against the rest. Counts are of rows; rates are weighted, and NaN where their denominator is zero.
     *
     * @param index of the class
     * @param count rows that are of the class
     * @param predicted rows given the class
     * @param correct rows that are of the class and given it
     * @param precision correct of predicted
     * @param recall correct of count
     * @param f1 harmonic mean of the two, {@code 2 correct / (count + predicted)}
     */
    public record OneClass(
            int index, long count, long predicted, long correct, double precision, double recall, double f1) {}

    /** Every class, in order. */
    public List<OneClass> perClass() {
        List<OneClass> classes = new ArrayList<>();
        for (int index = 0; index < counts.length; index++) {
            long predicted = 0;
            double predictedWeight = 0;
            for (int truth = 0; truth < counts.length; truth++) {
                predicted += counts[truth][index];
                predictedWeight += weights[truth][index];
            }
            double truthWeight = Arrays.stream(weights[index]).sum();
            double correctWeight = weights[index][index];
            classes.add(new OneClass(
                    index,
                    Arrays.stream(counts[index]).sum(),
                    predicted,
                    counts[index][index],
                    correctWeight / predictedWeight,
                    correctWeight / truthWeight,
                    2 * correctWeight / (truthWeight + predictedWeight)));
        }
        return List.copyOf(classes);
    }

    /** Mean recall of the classes that occur. */
    double balancedAccuracy() {
        return perClass().stream()
                .mapToDouble(OneClass::recall)
                .filter(recall -> !Double.isNaN(recall))
                .average()
                .orElse(Double.NaN);
    }

    /** Recalls of different classes come from different rows: their variances add up. NaN if a class has one row. */
    double balancedAccuracyError() {
        double variance = 0;
        int classes = 0;
        for (OneClass one : perClass()) {
            if (one.count() > 0) {
                double wrong = 1 - one.recall();
                double right = squaredWeights[one.index()][one.index()];
                double others = Arrays.stream(squaredWeights[one.index()]).sum() - right;
                double total = Arrays.stream(weights[one.index()]).sum();
                double squares = wrong * wrong * right + one.recall() * one.recall() * others;
                variance += squares / (total * total) * one.count() / (one.count() - 1.0);
                classes++;
            }
        }
        return Math.sqrt(variance) / classes;
    }

    /** Mean F1 of the classes that occur or are predicted. */
    double macroF1() {
        return perClass().stream()
                .mapToDouble(OneClass::f1)
                .filter(f1 -> !Double.isNaN(f1))
                .average()
                .orElse(Double.NaN);
    }
}
