package io.github.mldebug.learn;

import java.util.Arrays;

/** Sums of labels by bin of one part, and how many rows each bin has. Used again from node to node. */
final class Histogram {
    /** Below this share of filled bins it is quicker to sort those than to look at all. */
    private static final int SPARSE = 16;

    private final int width;
    private final double[] sums;
    private final int[] counts;
    private final int[] filled;
    private int size;

    /** @param width how many sums a bin has */
    Histogram(int bins, int width) {
        this.width = width;
        this.sums = new double[bins * width];
        this.counts = new int[bins];
        this.filled = new int[bins];
    }

    /** Adds a row of a class. */
    void addClass(int bin, int code, double weight) {
        if (counts[bin]++ == 0) {
            filled[size++] = bin;
        }
        sums[bin * width + code] += weight;
    }

    /** Adds a row with a number. */
    void addNumber(int bin, double weight, double weighted) {
        if (counts[bin]++ == 0) {
            filled[size++] = bin;
        }
        sums[bin * width] += weight;
        sums[bin * width + 1] += weighted;
    }

    /** Rows of a bin. */
    int count(int bin) {
        return counts[bin];
    }

    /** One of the sums of a bin. */
    double sum(int bin, int index) {
        return sums[bin * width + index];
    }

    /** How many bins have rows. */
    int filled() {
        return size;
    }

    /** The bins that have rows, ascending: the first {@link #filled()} of the array. */
    int[] filledBins() {
        if (size * SPARSE < counts.length) {
            Arrays.sort(filled, 0, size);
        } else {
            int next = 0;
            for (int bin = 0; bin < counts.length; bin++) {
                if (counts[bin] > 0) {
                    filled[next++] = bin;
                }
            }
        }
        return filled;
    }

    /** Empties the bins that have rows. */
    void clear() {
        for (int i = 0; i < size; i++) {
            counts[filled[i]] = 0;
            Arrays.fill(sums, filled[i] * width, (filled[i] + 1) * width, 0);
        }
        size = 0;
    }
}
