package io.github.mldebug.learn;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Rows with classes, without the classes that no row of non-zero weight has: they cannot be fitted.
 *
 * @param set the rows
 * @param shares row weights that sum to one
 * @param codes the place of each row's class among those present; -1 for an absent one, whose rows have weight zero
 * @param present the classes that are there, ascending
 * @param classShares their summed shares
 */
record ClassProblem(TrainingSet set, double[] shares, int[] codes, int[] present, double[] classShares) {
    /** An absent class lies this far below another: e to the minus 750 is zero. */
    static final double NEVER = 750;

    static ClassProblem of(TrainingSet set) {
        int[] original = set.targets().codes();
        double[] shares = set.shares();
        double[] sums = new double[set.targets().classes().size()];
        for (int row = 0; row < shares.length; row++) {
            sums[original[row]] += shares[row];
        }
        int[] present =
                IntStream.range(0, sums.length).filter(code -> sums[code] > 0).toArray();
        int[] place = new int[sums.length];
        Arrays.fill(place, -1);
        for (int i = 0; i < present.length; i++) {
            place[present[i]] = i;
        }
        int[] codes = new int[original.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = place[original[row]];
        }
        double[] classShares =
                Arrays.stream(present).mapToDouble(code -> sums[code]).toArray();
        return new ClassProblem(set, shares, codes, present, classShares);
    }

    /** Number of classes that are there. */
    int count() {
        return present.length;
    }

    /**
     * A model of all classes from a solution for those present.
     *
     * @param solver gives one score a present class; asked only when there are two or more
     */
    LinearModel solve(Function<ClassProblem, LinearSolution> solver) {
        int width = set.inputs().width();
        LinearSolution solution = count() == 1 ? constant(width) : solver.apply(this);
        centre(solution);
        Targets targets = set.targets();
        int classes = targets.classes().size();
        double[][] weights = new double[classes][];
        double[] intercepts = new double[classes];
        for (int code = 0; code < classes; code++) {
            int place = Math.max(0, Arrays.binarySearch(present, code));
            weights[code] = solution.weights()[place].clone();
            intercepts[code] = solution.intercepts()[place] - (present[place] == code ? 0 : NEVER);
        }
        if (classes == 2) {
            for (int column = 0; column < width; column++) {
                weights[1][column] -= weights[0][column];
            }
            weights = new double[][] {weights[1]};
            intercepts = new double[] {intercepts[1] - intercepts[0]};
        }
        return new LinearModel(
                targets.task(), targets.classes(), weights, intercepts, set.clip(), solution.trainingLoss());
    }

    private LinearSolution constant(int width) {
        Design.requireFinite(set.inputs());
        return new LinearSolution(new double[1][width], new double[1], null);
    }

    /** The same probabilities, with weights and intercepts that sum to zero over the classes: the symmetric optimum. */
    private void centre(LinearSolution solution) {
        subtractMean(solution.intercepts());
        double[] ofColumn = new double[count()];
        for (int column = 0; column < set.inputs().width(); column++) {
            for (int a = 0; a < ofColumn.length; a++) {
                ofColumn[a] = solution.weights()[a][column];
            }
            subtractMean(ofColumn);
            for (int a = 0; a < ofColumn.length; a++) {
                solution.weights()[a][column] = ofColumn[a];
            }
        }
    }

    private static void subtractMean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= sum / values.length;
        }
    }
}
