package io.github.mldebug.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Grows a tree on binned columns, split by split the one that makes rows purest; the first of equals. */
final class TreeGrower {
    /** Gains below this share of the whole are rounding. */
    private static final double NEGLIGIBLE = 1e-12;

    private final BinnedColumns columns;
    private final TreeLabels labels;
    private final int depth;
    private final int leastRows;
    private final IntFunction<int[]> candidates;
    private final List<Node> nodes = new ArrayList<>();

    /**
     * @param depth most questions on the way to a leaf
     * @param leastRows fewest rows of a leaf
     * @param candidates the columns that the node of a number may ask about
     */
    TreeGrower(BinnedColumns columns, TreeLabels labels, int depth, int leastRows, IntFunction<int[]> candidates) {
        this.columns = columns;
        this.labels = labels;
        this.depth = depth;
        this.leastRows = leastRows;
        this.candidates = candidates;
    }

    /** Any node may ask about any column. */
    static TreeGrower onAll(BinnedColumns columns, TreeLabels labels, int depth, int leastRows) {
        int[] all = IntStream.range(0, columns.bins().length).toArray();
        return new TreeGrower(columns, labels, depth, leastRows, node -> all);
    }

    private static final class Node {
        private final double[] prediction;
        private int column = -1;
        private double cut;
        private int left;
        private int right;

        Node(double[] prediction) {
            this.prediction = prediction;
        }
    }

    private record Split(int column, int bin, double gain) {}

    /** @param rows to grow on, some perhaps several times; reordered */
    Tree grow(int[] rows) {
        nodes.clear();
        grow(rows, 0, rows.length, depth);
        return new Tree(
                nodes.stream().mapToInt(node -> node.column).toArray(),
                nodes.stream().mapToDouble(node -> node.cut).toArray(),
                nodes.stream().mapToInt(node -> node.left).toArray(),
                nodes.stream().mapToInt(node -> node.right).toArray(),
                nodes.stream().map(node -> node.prediction).toArray(double[][]::new));
    }

    private int grow(int[] rows, int from, int to, int levels) {
        double[] sums = new double[labels.width()];
        for (int i = from; i < to; i++) {
            labels.add(rows[i], sums, 0);
        }
        int number = nodes.size();
        Node node = new Node(labels.prediction(sums));
        nodes.add(node);
        Split split = levels == 0 || to - from < 2 * leastRows ? null : best(rows, from, to, sums, number);
        if (split == null) {
            return number;
        }
        int middle = partition(rows, from, to, split);
        node.column = split.column();
        node.cut = columns.cuts()[split.column()][split.bin()];
        node.left = grow(rows, from, middle, levels - 1);
        node.right = grow(rows, middle, to, levels - 1);
        return number;
    }

    private @Nullable Split best(int[] rows, int from, int to, double[] sums, int node) {
        double whole = labels.purity(sums);
        Split best = null;
        for (int column : candidates.apply(node)) {
            Split split = best(column, rows, from, to, sums, whole);
            if (split != null && (best == null || split.gain() > best.gain())) {
                best = split;
            }
        }
        return best;
    }

    private @Nullable Split best(int column, int[] rows, int from, int to, double[] sums, double whole) {
        int bins = columns.count(column);
        int width = sums.length;
        if (bins < 2) {
            return null;
        }
        double[] histogram = new double[bins * width];
        int[] counts = new int[bins];
        for (int i = from; i < to; i++) {
            int bin = columns.bin(column, rows[i]);
            counts[bin]++;
            labels.add(rows[i], histogram, bin * width);
        }
        double[] left = new double[width];
        double[] right = new double[width];
        double highest = NEGLIGIBLE * Math.abs(whole);
        int bestBin = -1;
        int below = 0;
        for (int bin = 0; bin < bins - 1; bin++) {
            below += counts[bin];
            for (int k = 0; k < width; k++) {
                left[k] += histogram[bin * width + k];
                right[k] = sums[k] - left[k];
            }
            if (counts[bin] == 0 || below < leastRows || to - from - below < leastRows) {
                continue;
            }
            double gain = labels.purity(left) + labels.purity(right) - whole;
            if (gain > highest) {
                highest = gain;
                bestBin = bin;
            }
        }
        return bestBin < 0 ? null : new Split(column, bestBin, highest);
    }

    /** Rows that go left first, both halves in the order they had. */
    private int partition(int[] rows, int from, int to, Split split) {
        int[] right = new int[to - from];
        int lefts = from;
        int rights = 0;
        for (int i = from; i < to; i++) {
            if (columns.bin(split.column(), rows[i]) <= split.bin()) {
                rows[lefts++] = rows[i];
            } else {
                right[rights++] = rows[i];
            }
        }
        System.arraycopy(right, 0, rows, lefts, rights);
        return lefts;
    }
}
