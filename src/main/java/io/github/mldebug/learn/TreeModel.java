package io.github.mldebug.learn;

import io.github.mldebug.table.Task;
import java.util.List;

/** Trees whose predictions are averaged; one or more. */
final class TreeModel implements Fitted {
    private static final int BLOCK_ROWS = 1024;

    private final ModelShape shape;
    private final List<Tree> trees;
    private final boolean forest;

    private TreeModel(ModelShape shape, List<Tree> trees, boolean forest) {
        this.shape = shape;
        this.trees = List.copyOf(trees);
        this.forest = forest;
    }

    /** One tree, whose stages are its levels. */
    static TreeModel ofTree(TrainingSet set, Tree tree) {
        return new TreeModel(ModelShape.of(set), List.of(tree), false);
    }

    /** A forest, whose stages are its trees. */
    static TreeModel ofForest(TrainingSet set, List<Tree> trees) {
        return new TreeModel(ModelShape.of(set), trees, true);
    }

    @Override
    public TreeModel upTo(int stage) {
        List<Tree> first = forest
                ? trees.subList(0, Math.min(stage, trees.size()))
                : List.of(trees.get(0).upTo(stage));
        return new TreeModel(shape, first, forest);
    }

    @Override
    public Task task() {
        return shape.task();
    }

    @Override
    public List<String> classes() {
        return shape.classes();
    }

    @Override
    public long parameters() {
        return trees.stream().mapToLong(Tree::parameters).sum();
    }

    @Override
    public double[][] predict(Columns rows) {
        shape.requireWidth(rows);
        int numbers = shape.task().isClassification() ? shape.classes().size() : 1;
        double[][] predictions = new double[rows.rows()][];
        double[][] values = new double[shape.width()][Math.min(BLOCK_ROWS, rows.rows())];
        for (int start = 0; start < rows.rows(); start += BLOCK_ROWS) {
            int end = Math.min(rows.rows(), start + BLOCK_ROWS);
            for (int column = 0; column < values.length; column++) {
                rows.fill(start, end, column, values[column], 0);
                Design.requireFinite(values[column], end - start, start, column);
            }
            for (int row = start; row < end; row++) {
                predictions[row] = new double[numbers];
                add(values, row - start, predictions[row]);
            }
        }
        return predictions;
    }

    private void add(double[][] values, int row, double[] into) {
        for (Tree tree : trees) {
            double[] leaf = tree.leaf(values, row);
            for (int i = 0; i < into.length; i++) {
                into[i] += leaf[i] / trees.size();
            }
        }
        if (shape.task().isClassification()) {
            Probabilities.clip(into, shape.clip());
        }
    }
}
