package io.github.mldebug.trial;

import java.util.ArrayList;
import java.util.List;

/** An orthonormal basis of some columns, grown one by one by the method of Gram and Schmidt. */
final class Basis {
    /** Relative size below which what is left of a column is rounding noise. */
    private static final double NEGLIGIBLE = 1e-7;

    private final List<double[]> directions = new ArrayList<>();

    /** Takes a column in, unless it depends on those before it; the array is taken over. */
    void add(double[] column) {
        double before = Math.sqrt(product(column, column));
        // Twice, for once loses digits when columns are nearly dependent.
        remove(column);
        remove(column);
        double left = Math.sqrt(product(column, column));
        if (left <= NEGLIGIBLE * before) {
            return;
        }
        for (int i = 0; i < column.length; i++) {
            column[i] /= left;
        }
        directions.add(column);
    }

    /** Takes from a column what the basis explains of it. */
    void remove(double[] column) {
        for (double[] direction : directions) {
            double product = product(direction, column);
            for (int i = 0; i < column.length; i++) {
                column[i] -= product * direction[i];
            }
        }
    }

    /** The directions, each of length one. */
    double[][] directions() {
        return directions.toArray(double[][]::new);
    }

    static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
