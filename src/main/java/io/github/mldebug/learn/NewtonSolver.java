package io.github.mldebug.learn;

/** Solver {@code newton}: from rows to the weights at the minimum of mean loss plus ridge. */
final class NewtonSolver {
    private NewtonSolver() {}

    static LinearSolution classes(ClassProblem problem, double ridge) {
        Design design = Design.of(problem.set().inputs(), problem.shares());
        int last = problem.count() - 1;
        Softmax objective = new Softmax(design, problem.shares(), problem.codes(), problem.count(), ridge);
        double[] coefficients = new double[objective.size()];
        for (int a = 0; a < last; a++) {
            // Where no column helps, these intercepts are the optimum.
            double odds = problem.classShares()[a] / problem.classShares()[last];
            coefficients[a * objective.stride + design.width()] = Math.log(odds);
        }
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
