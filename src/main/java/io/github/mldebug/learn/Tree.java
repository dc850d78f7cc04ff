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

    /** The upper levels: what growing to a smaller depth would have made. */
    Tree upTo(int depth) {
        int[] shorter = column.clone();
        int[] level = new int[column.length];
        // Children stand after their parents.
        for (int node = 0; node < shorter.length; node++) {
            if (shorter[node] >= 0 && level[node] >= depth) {
                shorter[node] = -1;
            } else if (shorter[node] >= 0) {
                level[left[node]] = level[node] + 1;
                level[right[node]] = level[node] + 1;
            }
        }
        return new Tree(shorter, cut, left, right, prediction);
    }

    /** Cuts and predictions of leaves. */
    long parameters() {
        return parameters(0);
    }

    private long parameters(int node) {
        return column[node] < 0
                ? Math.max(1, prediction[node].length - 1)
                : 1 + parameters(left[node]) + parameters(right[node]);
    }
}
