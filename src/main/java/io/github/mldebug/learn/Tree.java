package io.github.mldebug.learn;

/**
 * A grown tree. Node 0 is the root; a node with column -1 is a leaf.
 *
 * @param column by node, the column it asks about
 * @param cut by node: rows with a value up to it go left
 * @param left by node
 * @param right by node
 * @param prediction by node, class shares or one number; of inner nodes too
 */
record Tree(int[] column, double[] cut, int[] left, int[] right, double[][] prediction) {
    /** The prediction of the leaf that a row ends in; the row's values stand at {@code row}, one array a column. */
    double[] leaf(double[][] values, int row) {
        int node = 0;
        while (column[node] >= 0) {
            node = values[column[node]][row] <= cut[node] ? left[node] : right[node];
        }
        return prediction[node];
    }

    /** Cuts and predictions of leaves. */
    long parameters() {
        long parameters = 0;
        for (int node = 0; node < column.length; node++) {
            boolean leaf = column[node] < 0;
            parameters += leaf ? Math.max(1, prediction[node].length - 1) : 1;
        }
        return parameters;
    }
}
