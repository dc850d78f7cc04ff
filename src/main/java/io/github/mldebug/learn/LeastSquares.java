package io.github.mldebug.learn;

import java.util.Arrays;

/** Half the weighted mean squared error, of labels with mean 0 and deviation 1. */
final class LeastSquares extends Objective {
    private final double[] labels;

    LeastSquares(Design design, double[] shares, double[] labels, double ridge) {
        super(design, shares, 1, ridge, 0);
        this.labels = labels;
    }

    @Override
    boolean isQuadratic() {
        return true;
    }

    @Override
    double link(int start, int length, double[][] scoreOf, double[][] slope) {
        double loss = 0;
        for (int i = 0; i < length; i++) {
            double error = scoreOf[0][i] - labels[start + i];
            slope[0][i] = shares[start + i] * error;
            loss += slope[0][i] * error / 2;
        }
        return loss;
    }

    @Override
    void curvature(int start, int length, double[][] state, int a, int b, double[] into) {
        System.arraycopy(shares, start, into, 0, length);
    }

    @Override
    void curvatureTimes(int start, int length, double[][] state, double[][] changes) {
        Dense.multiply(Arrays.copyOfRange(shares, start, start + length), changes[0], 0, changes[0], length);
    }
}
