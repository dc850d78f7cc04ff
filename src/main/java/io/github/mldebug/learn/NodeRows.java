package io.github.mldebug.learn;

import org.jspecify.annotations.Nullable;

/**
 * The rows that a tree is grown on, with their labels and weights beside them, so that a node reads one stretch of memory.
 * Growing reorders them: the rows of a node always stand next to each other.
 */
final class NodeRows {
    private final TreeLabels labels;
    private final int[] rows;
    private final int[] codes;
    private final double[] weights;
    private final double[] weighted;
    private final int[] laterRows;
    private final int[] laterCodes;
    private final double[] laterWeights;
    private final double[] laterWeighted;

    /**
     * @param rows to grow on, each once; taken over
     * @param times how often each row of the table counts, null for once
     */
    NodeRows(TreeLabels labels, int[] rows, int @Nullable [] times) {
        this.labels = labels;
        this.rows = rows;
        boolean classes = labels.areClasses();
        this.codes = new int[classes ? rows.length : 0];
        this.weights = new double[rows.length];
        this.weighted = new double[classes ? 0 : rows.length];
        for (int i = 0; i < rows.length; i++) {
            weights[i] = labels.weight(rows[i]) * (times == null ? 1 : times[rows[i]]);
            if (classes) {
                codes[i] = labels.code(rows[i]);
            } else {
                weighted[i] = weights[i] * labels.value(rows[i]);
            }
        }
        this.laterRows = new int[rows.length];
        this.laterCodes = new int[codes.length];
        this.laterWeights = new double[rows.length];
        this.laterWeighted = new double[weighted.length];
    }

    /** Number of rows. */
    int count() {
        return rows.length;
    }

    /** What the labels of some rows sum to. */
    double[] sums(int from, int to) {
        double[] sums = new double[labels.width()];
        for (int i = from; i < to; i++) {
            if (labels.areClasses()) {
                sums[codes[i]] += weights[i];
            } else {
                sums[0] += weights[i];
                sums[1] += weighted[i];
            }
        }
        return sums;
    }

    /** Adds some rows to the histogram of a part. */
    void fill(Histogram histogram, BinnedColumns.Part part, int from, int to) {
        if (part instanceof BinnedColumns.Plain plain) {
            fill(histogram, plain.codes(), from, to);
        } else if (part instanceof BinnedColumns.Run run) {
            fill(histogram, run.places(), from, to);
        }
    }

    private void fill(Histogram histogram, byte[] bins, int from, int to) {
        if (labels.areClasses()) {
            for (int i = from; i < to; i++) {
                histogram.addClass(bins[rows[i]] & 0xff, codes[i], weights[i]);
            }
        } else {
            for (int i = from; i < to; i++) {
                histogram.addNumber(bins[rows[i]] & 0xff, weights[i], weighted[i]);
            }
        }
    }

    private void fill(Histogram histogram, int[] bins, int from, int to) {
        if (labels.areClasses()) {
            for (int i = from; i < to; i++) {
                histogram.addClass(bins[rows[i]], codes[i], weights[i]);
            }
        } else {
            for (int i = from; i < to; i++) {
                histogram.addNumber(bins[rows[i]], weights[i], weighted[i]);
            }
        }
    }

    /** Puts the rows that go left first, both halves in the order they had; where the right ones begin. */
    int partition(int from, int to, Split split) {
        int lefts = from;
        int rights = 0;
        for (int i = from; i < to; i++) {
            if (split.goesLeft(rows[i])) {
                copy(i, lefts++, rows, weights, codes, weighted);
            } else {
                copy(i, rights++, laterRows, laterWeights, laterCodes, laterWeighted);
            }
        }
        System.arraycopy(laterRows, 0, rows, lefts, rights);
        System.arraycopy(laterWeights, 0, weights, lefts, rights);
        if (labels.areClasses()) {
            System.arraycopy(laterCodes, 0, codes, lefts, rights);
        } else {
            System.arraycopy(laterWeighted, 0, weighted, lefts, rights);
        }
        return lefts;
    }

    private void copy(int from, int to, int[] intoRows, double[] intoWeights, int[] intoCodes, double[] intoWeighted) {
        intoRows[to] = rows[from];
        intoWeights[to] = weights[from];
        if (labels.areClasses()) {
            intoCodes[to] = codes[from];
        } else {
            intoWeighted[to] = weighted[from];
        }
    }
}
