package io.github.mldebug.trial;

/**
 * The factor of a symmetric matrix that may be singular: columns that depend on earlier ones, but for rounding, are left
 * out (Higham, "Accuracy and Stability of Numerical Algorithms", section 10.3, without the search for the largest pivot:
 * the matrix is a Gram matrix, and what is dropped is judged against the column's own size).
 */
final class GramFactor {
    /** Share of a column's squared size below which what is left of it is rounding noise. */
    private static final double NEGLIGIBLE = 1e-12;

    private final double[][] lower;
    private final boolean[] kept;
    private int rank;

    /**
     * @param matrix symmetric and positive semidefinite but for rounding; not changed
     * @param sizes what each diagonal entry was before anything was subtracted
     */
    GramFactor(double[][] matrix, double[] sizes) {
        int n = matrix.length;
        lower = new double[n][n];
        kept = new boolean[n];
        for (int j = 0; j < n; j++) {
            double pivot = matrix[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= lower[j][k] * lower[j][k];
            }
            if (!(pivot > NEGLIGIBLE * sizes[j])) {
                continue;
            }
            kept[j] = true;
            rank++;
            lower[j][j] = Math.sqrt(pivot);
            for (int i = j + 1; i < n; i++) {
                double value = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    value -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = value / lower[j][j];
            }
        }
    }

    /** Number of columns that depend on no earlier one. */
    int rank() {
        return rank;
    }

    /** {@code b' M⁻¹ b} over the columns that are kept. */
    double squaredNorm(double[] b) {
        double[] solved = new double[b.length];
        double sum = 0;
        for (int j = 0; j < b.length; j++) {
            if (!kept[j]) {
                continue;
            }
            double value = b[j];
            for (int k = 0; k < j; k++) {
                value -= lower[j][k] * solved[k];
            }
            solved[j] = value / lower[j][j];
            sum += solved[j] * solved[j];
        }
        return sum;
    }
}
