package io.github.mldebug.learn;

/**
 * Newton's method with step halving for a convex objective. Up to {@link #MOST_DIRECT} coefficients (more for a quadratic one)
 * the second derivatives are formed and factorised; above, the step is found by preconditioned conjugate gradients from
 * products with them, so memory stays in proportion to the coefficients.
 *
 * <p>Ends when half the predicted decrease falls below 1e-16 (the objective is a mean of the order of one), or after {@link
 * #MOST_STEPS} steps. With a ridge the minimum exists on separable data too and is reached in some 20 steps.
 */
final class Newton {
    static final int MOST_STEPS = 100;
    static final int MOST_DIRECT = 400;
    static final int MOST_DIRECT_QUADRATIC = 2000;
    private static final double ENOUGH = 1e-16;
    private static final double SLACK = 1e-14;
    private static final int MOST_HALVINGS = 40;

    private final Objective objective;
    private final boolean direct;
    private final double[] gradient;
    private final double[][] hessian;

    private Newton(Objective objective) {
        int size = objective.size();
        this.objective = objective;
        this.direct = size <= (objective.isQuadratic() ? MOST_DIRECT_QUADRATIC : MOST_DIRECT);
        this.gradient = new double[size];
        this.hessian = new double[direct ? size : 0][];
        for (int i = 0; i < hessian.length; i++) {
            hessian[i] = new double[i + 1];
        }
    }

    /**
     * Moves coefficients to the minimum.
     *
     * @return the number of steps
     */
    static int minimise(Objective objective, double[] coefficients) {
        Newton newton = new Newton(objective);
        return objective.isQuadratic() && newton.direct ? newton.solve(coefficients) : newton.iterate(coefficients);
    }

    /** One factorisation, and a second step that takes back the rounding of the first. */
    private int solve(double[] coefficients) {
        objective.evaluate(coefficients, gradient, hessian);
        Cholesky factors = Cholesky.inPlace(hessian);
        factors.solve(gradient);
        Dense.addMultiple(-1, gradient, 0, coefficients, coefficients.length);
        objective.evaluate(coefficients, gradient, null);
        factors.solve(gradient);
        Dense.addMultiple(-1, gradient, 0, coefficients, coefficients.length);
        return 2;
    }

    private int iterate(double[] coefficients) {
        double[] step = new double[coefficients.length];
        double[] trial = new double[coefficients.length];
        double value = evaluate(coefficients);
        for (int count = 1; count <= MOST_STEPS; count++) {
            findStep(coefficients, step);
            double decrease = -Dense.dot(gradient, 0, step, 0, step.length);
            if (!(decrease / 2 > ENOUGH)) {
                Dense.addMultiple(1, step, 0, coefficients, step.length);
                return count;
            }
            double lower = descend(coefficients, step, decrease, value, trial);
            if (Double.isNaN(lower)) {
                return count;
            }
            value = lower;
            System.arraycopy(trial, 0, coefficients, 0, trial.length);
        }
        return MOST_STEPS;
    }

    /** Halves the step until the objective falls; NaN when even the smallest does not help. */
    private double descend(double[] coefficients, double[] step, double decrease, double value, double[] trial) {
        double scale = 1;
        for (int halvings = 0; halvings <= MOST_HALVINGS; halvings++) {
            System.arraycopy(coefficients, 0, trial, 0, trial.length);
            Dense.addMultiple(scale, step, 0, trial, trial.length);
            double lower = evaluate(trial);
            if (lower <= value - 1e-4 * scale * decrease + SLACK * (1 + Math.abs(value))) {
                return lower;
            }
            scale /= 2;
        }
        return Double.NaN;
    }

    private double evaluate(double[] coefficients) {
        return objective.evaluate(coefficients, gradient, direct ? hessian : null);
    }

    private void findStep(double[] coefficients, double[] step) {
        if (!direct) {
            ConjugateGradients.step(objective, coefficients, gradient, step);
            return;
        }
        for (int i = 0; i < step.length; i++) {
            step[i] = -gradient[i];
        }
        Cholesky.inPlace(hessian).solve(step);
    }
}
