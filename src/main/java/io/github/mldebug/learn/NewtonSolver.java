package io.github.mldebug.learn;

import java.util.Arrays;

/** Solver {@code newton}: from rows to the weights at the minimum of mean loss plus ridge. */
final class NewtonSolver {
    private NewtonSolver() {}

    static LinearSolution classes(ClassProblem problem, double ridge) {
        Design design = Design.of(problem.set().inputs(), problem.shares());
        int last = problem.count() - 1;
        Softmax objective = new Softmax(design, problem.shares(), problem.codes(), problem.count(), ridge);
        double[] coefficients = start(problem, objective);
        Newton.minimise(objective, coefficients);
        double[][] weights = new double[problem.count()][design.width()];
        double[] intercepts = new double[problem.count()];
        for (int a = 0; a < last; a++) {
            int start = a * objective.stride;
            for (int column = 0; column < design.width(); column++) {
                weights[a][column] = objective.rawWeight(coefficients[start + column], column);
            }
            intercepts[a] = objective.rawIntercept(coefficients, start);
        }
        return new LinearSolution(weights, intercepts, null);
    }

    private static double[] start(ClassProblem problem, Softmax objective) {
        WarmStart warm = problem.set().start();
        if (warm != null && warm.model() instanceof LinearModel model && model.isOfAll(problem)) {
            return warm(model, warm.columns(), objective);
        }
        double[] coefficients = new double[objective.size()];
        int last = problem.count() - 1;
        for (int a = 0; a < last; a++) {
            // Where no column helps, these intercepts are the optimum.
            double odds = problem.classShares()[a] / problem.classShares()[last];
            coefficients[a * objective.stride + objective.stride - 1] = Math.log(odds);
        }
        return coefficients;
    }

    private static double[] warm(LinearModel model, int[] columns, Softmax objective) {
        double[] coefficients = new double[objective.size()];
        double[][] weights = model.weights();
        double[] intercepts = model.intercepts();
        for (int a = 0; a < objective.scores; a++) {
            double[] own = weights[a];
            double intercept = intercepts[a];
            if (weights.length == 1) {
                // The one score of two classes is that of the second over the first.
                own = Arrays.stream(own).map(weight -> -weight).toArray();
                intercept = -intercept;
            } else {
                double[] last = weights[objective.scores];
                for (int column = 0; column < own.length; column++) {
                    own[column] -= last[column];
                }
                intercept -= intercepts[objective.scores];
            }
            objective.setRaw(coefficients, a, own, columns, intercept);
        }
        return coefficients;
    }

    static LinearSolution numbers(StandardLabels labels, double ridge) {
        Columns inputs = labels.set().inputs();
        double[] weights = new double[inputs.width()];
        Design design = Design.of(inputs, labels.shares());
        LeastSquares objective = new LeastSquares(design, labels.shares(), labels.values(), ridge);
        double[] coefficients = new double[objective.size()];
        Newton.minimise(objective, coefficients);
        for (int column = 0; column < weights.length; column++) {
            weights[column] = objective.rawWeight(coefficients[column], column);
        }
        double intercept = objective.rawIntercept(coefficients, 0);
        return new LinearSolution(new double[][] {weights}, new double[] {intercept}, null);
    }
}
