package io.github.mldebug.learn;

import java.util.Arrays;
import java.util.stream.IntStream;

/** From rows with classes to a linear model, by logistic or softmax regression with a ridge. */
final class ClassFit {
    /** A class that the rows do not have lies this far below another: e to the minus 750 is zero. */
    private static final double NEVER = 750;

    private final TrainingSet set;
    private final double[] shares;
    private final double[] classShares;
    /** The classes that rows of non-zero weight have; the others cannot be fitted. */
    private final int[] present;

    private final double[][] weights;
    private final double[] intercepts;

    private ClassFit(TrainingSet set) {
        this.set = set;
        this.shares = set.shares();
        int classes = set.targets().classes().size();
        this.classShares = new double[classes];
        for (int row = 0; row < shares.length; row++) {
            classShares[set.targets().codes()[row]] += shares[row];
        }
        this.present = IntStream.range(0, classes)
                .filter(code -> classShares[code] > 0)
                .toArray();
        this.weights = new double[classes][set.inputs().width()];
        this.intercepts = new double[classes];
    }

    static LinearModel of(TrainingSet set, double ridge) {
        ClassFit fit = new ClassFit(set);
        Design design = Design.of(set.inputs(), fit.shares);
        if (fit.present.length > 1) {
            fit.minimise(design, ridge);
        }
        fit.putAbsentClassesFarBelow();
        return fit.model();
    }

    private void minimise(Design design, double ridge) {
        int[] place = new int[classShares.length];
        Arrays.fill(place, -1);
        for (int i = 0; i < present.length; i++) {
            place[present[i]] = i;
        }
        int[] codes =
                Arrays.stream(set.targets().codes()).map(code -> place[code]).toArray();
        Softmax objective = new Softmax(design, shares, codes, present.length, ridge);
        double[] coefficients = new double[objective.size()];
        int last = present.length - 1;
        for (int a = 0; a < last; a++) {
            // Where no column helps, these intercepts are the optimum.
            double odds = classShares[present[a]] / classShares[present[last]];
            coefficients[a * objective.stride + design.width()] = Math.log(odds);
        }
        Newton.minimise(objective, coefficients);
        for (int a = 0; a < last; a++) {
            int start = a * objective.stride;
            for (int column = 0; column < design.width(); column++) {
                weights[present[a]][column] = objective.rawWeight(coefficients[start + column], column);
            }
            intercepts[present[a]] = objective.rawIntercept(coefficients, start);
        }
        centre();
    }

    /** The same probabilities, with weights and intercepts that sum to zero over the classes: the symmetric optimum. */
    private void centre() {
        double sum = 0;
        for (int code : present) {
            sum += intercepts[code];
        }
        for (int code : present) {
            intercepts[code] -= sum / present.length;
        }
        for (int column = 0; column < set.inputs().width(); column++) {
            sum = 0;
            for (int code : present) {
                sum += weights[code][column];
            }
            for (int code : present) {
                weights[code][column] -= sum / present.length;
            }
        }
    }

    private void putAbsentClassesFarBelow() {
        for (int code = 0; code < classShares.length; code++) {
            if (classShares[code] == 0) {
                weights[code] = weights[present[0]].clone();
                intercepts[code] = intercepts[present[0]] - NEVER;
            }
        }
    }

    private LinearModel model() {
        Targets targets = set.targets();
        if (intercepts.length > 2) {
            return new LinearModel(targets.task(), targets.classes(), weights, intercepts, set.clip(), null);
        }
        double[] difference = weights[1].clone();
        for (int column = 0; column < difference.length; column++) {
            difference[column] -= weights[0][column];
        }
        double[] intercept = {intercepts[1] - intercepts[0]};
        return new LinearModel(
                targets.task(), targets.classes(), new double[][] {difference}, intercept, set.clip(), null);
    }
}
