package io.github.mldebug.learn;

import org.jspecify.annotations.Nullable;

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
    /** After a decrease so small the next one, about its square, is below {@link #ENOUGH} and needs no new derivatives. */
    private static final double LAST_BUT_ONE = 1e-9;

    private final Objective objective;
    private final boolean direct;
    private final double[] gradient;
    private final double[][] hessian;
    private @Nullable Cholesky factors;

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
        double value = evaluate(coefficients, true);
        double decrease = findStep(coefficients, step);
        for (int count = 1; count <= MOST_STEPS; count++) {
            if (!(decrease / 2 > ENOUGH)) {
                Dense.addMultiple(1, step, 0, coefficients, step.length);
                return count;
            }
            boolean form = !(decrease / 2 < LAST_BUT_ONE);
            double lower = descend(coefficients, step, decrease, value, trial, form);
            if (Double.isNaN(lower)) {
                return count;
            }
            value = lower;
            System.arraycopy(trial, 0, coefficients, 0, trial.length);
            decrease = findStep(coefficients, step);
            if (!form && decrease / 2 > ENOUGH) {
                // On separable data second derivatives change as fast as the steps fall, so those of before will not
                // do.
                evaluate(coefficients, true);
                decrease = findStep(coefficients, step);
            }
        }
        return MOST_STEPS;
    }

    /** Halves the step until the objective falls; NaN when even the smallest does not help. */
    private double descend(
            double[] coefficients, double[] step, double decrease, double value, double[] trial, boolean form) {
        double scale = 1;
        for (int halvings = 0; halvings <= MOST_HALVINGS; halvings++) {
            System.arraycopy(coefficients, 0, trial, 0, trial.length);
            Dense.addMultiple(scale, step, 0, trial, trial.length);
            double lower = evaluate(trial, form);
            if (lower <= value - 1e-4 * scale * decrease + SLACK * (1 + Math.abs(value))) {
                return lower;
            }
            scale /= 2;
        }
        return Double.NaN;
    }

    /** @param form whether to form the second derivatives there, or to go on with those of before */
    private double evaluate(double[] coefficients, boolean form) {
        double value = objective.evaluate(coefficients, gradient, direct && form ? hessian : null);
        if (direct && form) {
            factors = Cholesky.inPlace(hessian);
        }
        return value;
    }

    /** Writes the next step, and returns twice the decrease that it promises. */
    private double findStep(double[] coefficients, double[] step) {
        if (factors == null) {
            ConjugateGradients.step(objective, coefficients, gradient, step);
        } else {
            for (int i = 0; i < step.length; i++) {
                step[i] = -gradient[i];
            }
            factors.solve(step);
        }
        return -Dense.dot(gradient, 0, step, 0, step.length);
    }
}
