package io.github.mldebug.learn;

import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Rows in XGBoost's memory, given back when closed. XGBoost counts in floats: numbers beyond their range become the largest
 * float, in the order they had, for it refuses infinity.
 */
final class NativeRows implements AutoCloseable {
    private static final int BLOCK_ROWS = 1024;

    private final DMatrix matrix;

    private NativeRows(DMatrix matrix) {
        this.matrix = matrix;
    }

    /**
     * Copies some rows.
     *
     * @throws IllegalArgumentException when a value is not finite, or there are more than XGBoost takes at once
     */
    static NativeRows of(Columns columns, int from, int to) throws XGBoostError {
        int rows = to - from;
        // XGBoost has no matrix without columns.
        int width = Math.max(1, columns.width());
        if ((long) rows * width > Integer.MAX_VALUE - BLOCK_ROWS) {
            throw new IllegalArgumentException(rows + " rows of " + width + " columns are too many for XGBoost");
        }
        float[] values = new float[rows * width];
        double[] block = new double[Math.min(BLOCK_ROWS, rows)];
        for (int start = 0; start < rows; start += BLOCK_ROWS) {
            int end = Math.min(rows, start + BLOCK_ROWS);
            for (int column = 0; column < columns.width(); column++) {
                columns.fill(from + start, from + end, column, block, 0);
                Design.requireFinite(block, end - start, from + start, column);
                for (int row = start; row < end; row++) {
                    values[row * width + column] = nearest(block[row - start]);
                }
            }
        }
        return new NativeRows(new DMatrix(values, rows, width, Float.NaN));
    }

    private static float nearest(double value) {
        return (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, value));
    }

    DMatrix matrix() {
        return matrix;
    }

    @Override
    public void close() {
        matrix.dispose();
    }
}
