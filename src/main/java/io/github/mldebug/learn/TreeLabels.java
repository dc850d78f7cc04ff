package io.github.mldebug.learn;

import io.github.mldebug.table.Task;

/**
 * What a tree sums over rows: for classes the weight of each class, for numbers the weight and the weighted sum. From the sums
 * follow how pure rows are and what a leaf predicts.
 *
 * <p>Purity is minus the summed log-loss of the rows under their own class shares ({@code Σ w_c log(w_c / w)}, as in C4.5's
 * information gain), or the part of the summed squared labels that their mean explains ({@code (Σ w y)² / Σ w}): the gain of a
 * split is the purity of its halves minus that of the whole.
 */
final class TreeLabels {
    private static final int NUMBER_SUMS = 2;

    private final Targets targets;
    private final double[] weights;
    private final double center;
    private final boolean classes;

    /** @param set with one label a row */
    TreeLabels(TrainingSet set) {
        this.targets = set.targets();
        this.classes = targets.task() != Task.REGRESSION;
        double[] given = set.weights();
        this.weights = new double[set.rows()];
        double sum = 0;
        double total = 0;
        for (int row = 0; row < weights.length; row++) {
            weights[row] = given == null ? 1 : given[row];
            total += weights[row];
            sum += classes ? 0 : weights[row] * targets.values()[row];
        }
        // Sums of numbers far from zero would lose their digits to it.
        this.center = sum / total;
    }

    /** How many sums there are. */
    int width() {
        return classes ? targets.classes().size() : NUMBER_SUMS;
    }

    /** Whether labels are classes. */
    boolean areClasses() {
        return classes;
    }

    /** The weight of a row. */
    double weight(int row) {
        return weights[row];
    }

    /** The class of a row. */
    int code(int row) {
        return targets.codes()[row];
    }

    /** The number of a row, less the mean of all. */
    double value(int row) {
        return targets.values()[row] - center;
    }

    /** How pure rows with these sums are. */
    double purity(double[] sums) {
        if (!classes) {
            return sums[0] > 0 ? sums[1] * sums[1] / sums[0] : 0;
        }
        double total = 0;
        double purity = 0;
        for (double sum : sums) {
            total += sum;
            purity += sum > 0 ? sum * Math.log(sum) : 0;
        }
        return total > 0 ? purity - total * Math.log(total) : 0;
    }

    /** Whether rows with these sums are all of one class, so that no split can gain. */
    boolean isPure(double[] sums) {
        if (!classes) {
            return false;
        }
        int present = 0;
        for (double sum : sums) {
            present += sum > 0 ? 1 : 0;
        }
        return present < 2;
    }

    /** The shares of the classes, or the mean. */
    double[] prediction(double[] sums) {
        if (!classes) {
            return new double[] {center + (sums[0] > 0 ? sums[1] / sums[0] : 0)};
        }
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        double[] shares = new double[sums.length];
        for (int code = 0; code < shares.length; code++) {
            shares[code] = total > 0 ? sums[code] / total : 1.0 / shares.length;
        }
        return shares;
    }
}
