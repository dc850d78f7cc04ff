package io.github.mldebug.learn;

import io.github.mldebug.scan.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Grows a tree on binned columns, split by split the one that makes rows purest; the first of equals. */
final class TreeGrower {
    /** Nodes with fewer rows are not worth sharing out. */
    private static final int SHARED_ROWS = 20_000;

    private final TreeLabels labels;
    private final int depth;
    private final int leastRows;
    private final SplitSearch[] searches;
    private final Candidates candidates;
    private final List<Node> nodes = new ArrayList<>();

    /**
     * What a node may ask about.
     *
     * @param workers who look at parts of a large node
     * @param random draws the parts of a node in turn; null where every node may ask about all
     * @param drawn how many are looked at, more only where none of these can split
     */
    private record Candidates(Workers workers, @Nullable SplittableRandom random, int drawn) {}

    private TreeGrower(BinnedColumns columns, TreeLabels labels, int depth, int leastRows, Candidates candidates) {
        this.labels = labels;
        this.depth = depth;
        this.leastRows = leastRows;
        this.candidates = candidates;
        this.searches = columns.parts().stream()
                .map(part -> new SplitSearch(part, labels, leastRows))
                .toArray(SplitSearch[]::new);
    }

    /**
     * Any node may ask about any column.
     *
     * @param depth most questions on the way to a leaf
     * @param leastRows fewest rows of a leaf
     */
    static TreeGrower onAll(BinnedColumns columns, TreeLabels labels, int depth, int leastRows, Workers workers) {
        Candidates all = new Candidates(workers, null, columns.parts().size());
        return new TreeGrower(columns, labels, depth, leastRows, all);
    }

    /**
     * A node may ask about some columns, drawn anew for each node.
     *
     * @param drawn how many parts: a category counts as one, whatever the number of its levels
     */
    static TreeGrower onSome(
            BinnedColumns columns, TreeLabels labels, int depth, int leastRows, int drawn, SplittableRandom random) {
        return new TreeGrower(columns, labels, depth, leastRows, new Candidates(Workers.alone(), random, drawn));
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

    /** @param rows to grow on; reordered */
    Tree grow(NodeRows rows) {
        nodes.clear();
        grow(rows, 0, rows.count(), depth);
        return new Tree(
                nodes.stream().mapToInt(node -> node.column).toArray(),
                nodes.stream().mapToDouble(node -> node.cut).toArray(),
                nodes.stream().mapToInt(node -> node.left).toArray(),
                nodes.stream().mapToInt(node -> node.right).toArray(),
                nodes.stream().map(node -> node.prediction).toArray(double[][]::new));
    }

    private int grow(NodeRows rows, int from, int to, int levels) {
        double[] sums = rows.sums(from, to);
        int number = nodes.size();
        Node node = new Node(labels.prediction(sums));
        nodes.add(node);
        boolean leaf = levels == 0 || to - from < 2 * leastRows || labels.isPure(sums);
        Split split = leaf ? null : best(rows, from, to, sums);
        if (split == null) {
            return number;
        }
        int middle = rows.partition(from, to, split);
        node.column = split.column();
        node.cut = split.cut();
        node.left = grow(rows, from, middle, levels - 1);
        node.right = grow(rows, middle, to, levels - 1);
        return number;
    }

    private @Nullable Split best(NodeRows rows, int from, int to, double[] sums) {
        return candidates.random() == null
                ? bestOfAll(rows, from, to, sums)
                : bestOfSome(rows, from, to, sums, candidates.random());
    }

    private @Nullable Split bestOfAll(NodeRows rows, int from, int to, double[] sums) {
        @Nullable Split[] found = new Split[searches.length];
        Workers helpers = to - from < SHARED_ROWS ? Workers.alone() : candidates.workers();
        helpers.each(found.length, part -> found[part] = searches[part].best(rows, from, to, sums));
        Split best = null;
        for (Split split : found) {
            best = better(best, split);
        }
        return best;
    }

    private @Nullable Split bestOfSome(NodeRows rows, int from, int to, double[] sums, SplittableRandom random) {
        int[] order = new int[searches.length];
        Split best = null;
        for (int i = 0; i < order.length; i++) {
            // A random order, by Fisher and Yates from inside out.
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        for (int i = 0; i < order.length && (i < candidates.drawn() || best == null); i++) {
            best = better(best, searches[order[i]].best(rows, from, to, sums));
        }
        return best;
    }

    private static @Nullable Split better(@Nullable Split best, @Nullable Split split) {
        return split != null && (best == null || Split.isMore(split.gain(), best.gain())) ? split : best;
    }
}
