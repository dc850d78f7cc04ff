package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FittedFeature;
import io.github.mldebug.feature.Sample;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one feature over all training rows, by position. Indicators of one category are kept as one number a row,
 * which makes their products cost no more than those of a single column.
 */
final class ScreenColumns {
    private final int width;
    private final double[][] columns;
    private final int @Nullable [] indicated;

    private ScreenColumns(int width, double[][] columns, int @Nullable [] indicated) {
        this.width = width;
        this.columns = columns;
        this.indicated = indicated;
    }

    /** @param exchange positions through which the feature is read, or null */
    static ScreenColumns of(Arena arena, Feature feature, int @Nullable [] exchange) {
        Sample sample = arena.sample(arena.allPositions(), exchange);
        FittedFeature fitted = feature.fit(sample);
        int[] rows = sample.rows();
        int width = fitted.outputs().size();
        if (fitted.isIndicator()) {
            int[] indicated = new int[rows.length];
            fitted.indicated(rows, 0, rows.length, indicated, 0);
            return new ScreenColumns(width, new double[0][], indicated);
        }
        double[][] columns = new double[width][rows.length];
        for (int output = 0; output < width; output++) {
            fitted.fill(rows, 0, rows.length, output, columns[output], 0);
        }
        return new ScreenColumns(width, columns, null);
    }

    int width() {
        return width;
    }

    /** How much memory they take, in numbers. */
    long size() {
        return indicated == null
                ? columns.length * (columns.length == 0 ? 0L : columns[0].length)
                : indicated.length / 2;
    }

    /** The columns as they are read through an exchange, each number times its row's factor. */
    double[][] dense(double[] factors, int @Nullable [] exchange) {
        double[][] dense = new double[width][factors.length];
        for (int i = 0; i < factors.length; i++) {
            int from = exchange == null ? i : exchange[i];
            if (indicated == null) {
                for (int column = 0; column < width; column++) {
                    dense[column][i] = columns[column][from] * factors[i];
                }
            } else if (indicated[from] >= 0) {
                dense[indicated[from]][i] = factors[i];
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
                    products[indicated[i]] += vector[i];
                }
            }
            return products;
        }
        for (int column = 0; column < width; column++) {
            products[column] = product(columns[column], vector);
        }
        return products;
    }

    /** The product of each column with each other one, rows weighted. */
    double[][] gram(double[] weights) {
        double[][] gram = new double[width][width];
        if (indicated != null) {
            double[] sums = products(weights);
            for (int i = 0; i < width; i++) {
                gram[i][i] = sums[i];
            }
            return gram;
        }
        double[] weighted = new double[weights.length];
        for (int i = 0; i < width; i++) {
            for (int row = 0; row < weighted.length; row++) {
                weighted[row] = columns[i][row] * weights[row];
            }
            for (int j = 0; j <= i; j++) {
                gram[i][j] = product(weighted, columns[j]);
                gram[j][i] = gram[i][j];
            }
        }
        return gram;
    }

    /** Four running sums let the processor overlap additions. */
    static double product(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int even = a.length & ~3;
        for (int i = 0; i < even; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (int i = even; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
