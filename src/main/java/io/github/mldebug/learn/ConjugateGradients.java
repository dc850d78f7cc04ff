package io.github.mldebug.learn;

import java.util.Arrays;

/**
 * Solves {@code H step = -gradient} by conjugate gradients with the diagonal of H as preconditioner, to an accuracy that rises
 * as the gradient falls (Nocedal and Wright, "Numerical Optimization", algorithm 7.1): the outer iteration then converges
 * faster than linearly.
 */
final class ConjugateGradients {
    private static final int MOST_STEPS = 500;

    private ConjugateGradients() {}

    static void step(Objective objective, double[] coefficients, double[] gradient, double[] step) {
        int size = gradient.length;
        double[] diagonal = new double[size];
        objective.curvatureDiagonal(coefficients, diagonal);
        double[] residual = gradient.clone();
        double[] direction = new double[size];
        double[] product = new double[size];
        Arrays.fill(step, 0);
        double squared = preconditioned(residual, diagonal, direction);
        double[] preconditioned = direction.clone();
        for (int i = 0; i < size; i++) {
            direction[i] = -preconditioned[i];
        }
        double goal = squared * Math.min(0.01, squared);
        for (int count = 0; count < MOST_STEPS && squared > goal; count++) {
            objective.curvatureTimes(coefficients, direction, product);
            double bend = Dense.dot(direction, 0, product, 0, size);
            if (!(bend > 0)) {
                return;
            }
            double length = squared / bend;
            Dense.addMultiple(length, direction, 0, step, size);
            Dense.addMultiple(length, product, 0, residual, size);
            double next = preconditioned(residual, diagonal, preconditioned);
            for (int i = 0; i < size; i++) {
                direction[i] = next / squared * direction[i] - preconditioned[i];
            }
            squared = next;
        }
    }

    /** Divides by the diagonal; the squared length of the residual in that metric. */
    private static double preconditioned(double[] residual, double[] diagonal, double[] into) {
        for (int i = 0; i < residual.length; i++) {
            into[i] = diagonal[i] > 0 ? residual[i] / diagonal[i] : 0;
        }
        return Dense.dot(residual, 0, into, 0, into.length);
    }
}
