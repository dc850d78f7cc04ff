package io.github.mldebug.trial;

import org.jspecify.annotations.Nullable;

/**
 * What the columns of one feature sum to.
 *
 * @param products by column, its products with each vector
 * @param gram by column and those before it, their product with each other, rows weighted by one of the vectors; null for
 *     indicators: no two are 1 in one row, and the square of each is its product with the weights
 */
record ScreenSums(double[][] products, double @Nullable [][] gram) {
    /** Number of columns. */
    int width() {
        return products.length;
    }

    /**
     * Writes the products of the columns with each other into a symmetric matrix.
     *
     * @param weights the vector by which rows are weighted
     * @param start place of the first column
     */
    void putGram(int weights, double[][] into, int start) {
        for (int i = 0; i < products.length; i++) {
            if (gram == null) {
                into[start + i][start + i] = products[i][weights];
                continue;
            }
            for (int j = 0; j <= i; j++) {
                into[start + i][start + j] = gram[i][j];
                into[start + j][start + i] = gram[i][j];
            }
        }
    }
}
