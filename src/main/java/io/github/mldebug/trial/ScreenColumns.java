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

    /** A feature of an arena as it is. */
    static ScreenColumns of(Arena arena, Feature feature) {
        return of(arena.sample(arena.allPositions(), null), feature);
    }

    /** @param sample of all positions */
    static ScreenColumns of(Sample sample, Feature feature) {
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

    /** The columns themselves, none for indicators; not to be changed. */
    double[][] columns() {
        return columns;
    }

    /** For indicators by row the column that is 1, or -1; else null. Not to be changed. */
    int @Nullable [] indicated() {
        return indicated;
    }

    /** How much memory they take, in numbers. */
    long size() {
        return indicated == null
                ? columns.length * (columns.length == 0 ? 0L : columns[0].length)
                : indicated.length / 2;
    }

    /** The columns, each number times its row's factor. */
    double[][] dense(double[] factors) {
        double[][] dense = new double[width][factors.length];
        for (int i = 0; i < factors.length; i++) {
            if (indicated == null) {
                for (int column = 0; column < width; column++) {
                    dense[column][i] = columns[column][i] * factors[i];
                }
            } else if (indicated[i] >= 0) {
                dense[indicated[i]][i] = factors[i];
            }
        }
        return dense;
    }

    /**
     * A feature as it is read.
     *
     * @param exchange positions through which it is read, or null
     */
    record Read(ScreenColumns columns, int @Nullable [] exchange) {
        private int row(int position) {
            return exchange == null ? position : exchange[position];
        }

        /** The product of each column with each of another feature's, rows weighted. */
        double[][] products(Read other, double[] weights) {
            double[][] products = new double[columns.width][other.columns.width];
            if (columns.indicated != null) {
                addLevels(columns.indicated, other, weights, products);
            } else {
                for (int column = 0; column < products.length; column++) {
                    addNumbers(columns.columns[column], other, weights, products[column]);
                }
            }
            return products;
        }

        private void addLevels(int[] indicated, Read other, double[] weights, double[][] products) {
            for (int i = 0; i < weights.length; i++) {
                int level = indicated[row(i)];
                if (level >= 0) {
                    other.add(other.row(i), weights[i], products[level]);
                }
            }
        }

        private void addNumbers(double[] numbers, Read other, double[] weights, double[] products) {
            double[] weighted = new double[weights.length];
            for (int i = 0; i < weights.length; i++) {
                weighted[i] = numbers[row(i)] * weights[i];
            }
            if (other.columns.indicated != null) {
                for (int i = 0; i < weights.length; i++) {
                    other.add(other.row(i), weighted[i], products);
                }
            }
            for (int column = 0; column < other.columns.columns.length; column++) {
                double[] of = other.columns.columns[column];
                double sum = 0;
                for (int i = 0; i < weighted.length; i++) {
                    sum += weighted[i] * of[other.row(i)];
                }
                products[column] = sum;
            }
        }

        /** Adds the numbers of one row, times a factor, to those of each column. */
        private void add(int row, double factor, double[] products) {
            if (columns.indicated == null) {
                for (int column = 0; column < products.length; column++) {
                    products[column] += columns.columns[column][row] * factor;
                }
            } else if (columns.indicated[row] >= 0) {
                products[columns.indicated[row]] += factor;
            }
        }
    }
}
