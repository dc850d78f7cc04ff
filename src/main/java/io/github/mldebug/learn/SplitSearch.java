package io.github.mldebug.learn;

import io.github.mldebug.learn.BinnedColumns.Part;
import io.github.mldebug.learn.BinnedColumns.Run;
import org.jspecify.annotations.Nullable;

/** Finds the split of one part that makes rows purest; the first of equals. One node at a time. */
final class SplitSearch {
    /** Gains below this share of the whole are rounding. */
    private static final double NEGLIGIBLE = 1e-12;

    private final Part part;
    private final TreeLabels labels;
    private final int leastRows;
    private final Histogram histogram;
    private final double[] left;
    private final double[] right;

    /** @param leastRows fewest rows on either side */
    SplitSearch(Part part, TreeLabels labels, int leastRows) {
        this.part = part;
        this.labels = labels;
        this.leastRows = leastRows;
        this.histogram = new Histogram(part.bins(), labels.width());
        this.left = new double[labels.width()];
        this.right = new double[labels.width()];
    }

    /**
     * The best split of some rows, null when none gains.
     *
     * @param sums of the labels of the rows
     */
    @Nullable
    Split best(NodeRows rows, int from, int to, double[] sums) {
        if (part.bins() < 2) {
            return null;
        }
        rows.fill(histogram, part, from, to);
        double whole = labels.purity(sums);
        Split best = part instanceof Run ? bestPlace(to - from, sums, whole) : bestCut(to - from, sums, whole);
        histogram.clear();
        return best;
    }

    /** Bins up to one of them against the others. */
    private @Nullable Split bestCut(int rows, double[] sums, double whole) {
        double highest = NEGLIGIBLE * Math.abs(whole);
        int bestBin = -1;
        int below = 0;
        java.util.Arrays.fill(left, 0);
        int[] bins = histogram.filledBins();
        for (int i = 0; i < histogram.filled() - 1; i++) {
            below += histogram.count(bins[i]);
            for (int k = 0; k < left.length; k++) {
                left[k] += histogram.sum(bins[i], k);
                right[k] = sums[k] - left[k];
            }
            if (below < leastRows || rows - below < leastRows) {
                continue;
            }
            double gain = labels.purity(left) + labels.purity(right) - whole;
            if (Split.isMore(gain, highest)) {
                highest = gain;
                bestBin = bins[i];
            }
        }
        return bestBin < 0 ? null : new Split(part, bestBin, highest);
    }

    /** One place of a run against the others. */
    private @Nullable Split bestPlace(int rows, double[] sums, double whole) {
        double highest = NEGLIGIBLE * Math.abs(whole);
        int bestPlace = -1;
        int[] places = histogram.filledBins();
        for (int i = 0; i < histogram.filled(); i++) {
            int place = places[i];
            int count = histogram.count(place);
            if (place == part.bins() - 1 || count < leastRows || rows - count < leastRows) {
                continue;
            }
            for (int k = 0; k < right.length; k++) {
                right[k] = histogram.sum(place, k);
                left[k] = sums[k] - right[k];
            }
            double gain = labels.purity(left) + labels.purity(right) - whole;
            if (Split.isMore(gain, highest)) {
                highest = gain;
                bestPlace = place;
            }
        }
        return bestPlace < 0 ? null : new Split(part, bestPlace, highest);
    }
}
