package io.github.mldebug.learn;

/**
 * Factorises a symmetric matrix, given as its lower triangle, into {@code L Lᵀ} in its place. A direction in which the matrix
 * is zero to within rounding (collinear columns without a ridge) is left out: its component of every solution is 0.
 */
final class Cholesky {
    /** A pivot below this share of its diagonal element is rounding. */
    private static final double ROUNDING = 1e-13;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** Overwrites the triangle. */
    static Cholesky inPlace(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            double[] row = lower[i];
            for (int j = 0; j < i; j++) {
                double pivot = lower[j][j];
                row[j] = pivot == 0 ? 0 : (row[j] - Dense.dot(row, 0, lower[j], 0, j)) / pivot;
            }
            double pivot = row[i] - Dense.dot(row, 0, row, 0, i);
            row[i] = pivot > ROUNDING * row[i] ? Math.sqrt(pivot) : 0;
        }
        return new Cholesky(lower);
    }

    /** Replaces a right-hand side by the solution. */
    void solve(double[] vector) {
        for (int i = 0; i < lower.length; i++) {
            double[] row = lower[i];
            vector[i] = row[i] == 0 ? 0 : (vector[i] - Dense.dot(row, 0, vector, 0, i)) / row[i];
        }
        for (int i = lower.length - 1; i >= 0; i--) {
            double[] row = lower[i];
            vector[i] = row[i] == 0 ? 0 : vector[i] / row[i];
            Dense.addMultiple(-vector[i], row, 0, vector, i);
        }
    }
}
