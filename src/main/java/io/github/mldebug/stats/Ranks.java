package io.github.mldebug.stats;

import java.util.Arrays;

/** Ranks and sort orders of numbers. */
public final class Ranks {
    /** From so many on, sorting by digits is faster than merging. */
    private static final int MANY = 512;

    private Ranks() {}

    /**
     * Ranks from 1, equal values sharing the mean of theirs; no NaN.
     *
     * @return one a value, in the order given; they sum to n (n + 1) / 2
     */
    public static double[] midranks(double[] values) {
        int[] order = ascending(values);
        double[] ranks = new double[values.length];
        int start = 0;
        while (start < order.length) {
            int end = start + 1;
            while (end < order.length && values[order[end]] == values[order[start]]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                ranks[order[i]] = (start + 1 + end) / 2.0;
            }
            start = end;
        }
        return ranks;
    }

    /** The positions of the values from the smallest to the largest, equal values (both zeros too) in the order given. */
    public static int[] ascending(double[] values) {
        if (values.length >= MANY) {
            return RadixSort.ascending(values);
        }
        // The library sorts positions only when boxed, which is several times slower.
        int[] order = new int[values.length];
        Arrays.setAll(order, i -> i);
        mergeSort(values, order, new int[order.length]);
        return order;
    }

    private static void mergeSort(double[] values, int[] order, int[] buffer) {
        int run = 16;
        for (int start = 0; start < order.length; start += run) {
            insertionSort(values, order, start, Math.min(order.length, start + run));
        }
        int[] from = order;
        int[] into = buffer;
        for (int width = run; width < order.length; width *= 2) {
            for (int start = 0; start < order.length; start += 2 * width) {
                int middle = Math.min(order.length, start + width);
                merge(values, from, into, start, middle, Math.min(order.length, middle + width));
            }
            int[] swap = from;
            from = into;
            into = swap;
        }
        if (from != order) {
            System.arraycopy(from, 0, order, 0, order.length);
        }
    }

    private static void insertionSort(double[] values, int[] order, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            int moved = order[i];
            int j = i;
            while (j > start && values[order[j - 1]] > values[moved]) {
                order[j] = order[j - 1];
                j--;
            }
            order[j] = moved;
        }
    }

    private static void merge(double[] values, int[] from, int[] into, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right >= end || (left < middle && values[from[left]] <= values[from[right]]);
            into[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
