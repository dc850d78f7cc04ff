package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FittedFeature;
import io.github.mldebug.feature.Sample;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one feature over all training rows, times the roots of the rows' weights. Indicators of one category are
 * kept as one number a row, which makes their products cost no more than those of a single column.
 */
final class ScreenBlock {
    private final int width;
    private final double[] roots;
    private final double[][] columns;
    private final int @Nullable [] indicated;

    private ScreenBlock(int width, double[] roots, double[][] columns, int @Nullable [] indicated) {
        this.width = width;
        this.roots = roots;
        this.columns = columns;
        this.indicated = indicated;
    }

    /** @param permutation positions through which the feature is read, or null */
    static ScreenBlock of(Arena arena, Feature feature, int @Nullable [] permutation, double[] roots) {
        int rows = arena.rows();
        Sample sample = arena.sample(arena.allPositions(), permutation);
        int[] tableRows = sample.rows();
        FittedFeature fitted = feature.fit(sample);
        int width = fitted.outputs().size();
        if (fitted.isIndicator()) {
            int[] indicated = new int[rows];
            fitted.indicated(tableRows, 0, rows, indicated, 0);
            return new ScreenBlock(width, roots, new double[0][], indicated);
        }
        double[][] columns = new double[width][rows];
        for (int output = 0; output < width; output++) {
            fitted.fill(tableRows, 0, rows, output, columns[output], 0);
            for (int i = 0; i < rows; i++) {
                columns[output][i] *= roots[i];
            }
        }
        return new ScreenBlock(width, roots, columns, null);
    }

    int width() {
        return width;
    }

    /** The columns as plain numbers. */
    double[][] dense() {
        if (indicated == null) {
            return columns;
        }
        double[][] dense = new double[width][roots.length];
        for (int i = 0; i < roots.length; i++) {
            if (indicated[i] >= 0) {
                dense[indicated[i]][i] = roots[i];
            }
        }
        return dense;
    }

    /** The product of each column with a vector. */
    double[] products(double[] vector) {
        double[] products = new double[width];
        if (indicated != null) {
            for (int i = 0; i < vector.length; i++) {
                if (indicated[i] >= 0) {
                    products[indicated[i]] += roots[i] * vector[i];
                }
            }
            return products;
        }
        for (int column = 0; column < width; column++) {
            double sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += columns[column][i] * vector[i];
            }
            products[column] = sum;
        }
        return products;
    }

    /** The product of each column with each column of another block. */
    double[][] cross(ScreenBlock other) {
        if (indicated != null && other.indicated != null) {
            double[][] cross = new double[width][other.width];
            for (int i = 0; i < roots.length; i++) {
                if (indicated[i] >= 0 && other.indicated[i] >= 0) {
                    cross[indicated[i]][other.indicated[i]] += roots[i] * roots[i];
                }
            }
            return cross;
        }
        if (indicated != null) {
            double[][] cross = new double[width][other.width];
            for (int column = 0; column < other.width; column++) {
                double[] products = products(other.columns[column]);
                for (int i = 0; i < width; i++) {
                    cross[i][column] = products[i];
                }
            }
            return cross;
        }
        double[][] cross = new double[width][];
        for (int column = 0; column < width; column++) {
            cross[column] = other.products(columns[column]);
        }
        return cross;
    }
}
