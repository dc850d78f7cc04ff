package io.github.mldebug.learn;

import io.github.mldebug.table.Task;
import java.util.List;

/** Trees whose predictions are averaged; one or more. */
final class TreeModel implements Fitted {
    private static final int BLOCK_ROWS = 1024;

    private final Task task;
    private final List<String> classes;
    private final List<Tree> trees;
    private final int width;
    private final double clip;

    /**
     * @param width columns of the rows trained on
     * @param clip the smallest probability it states
     */
    TreeModel(Task task, List<String> classes, List<Tree> trees, int width, double clip) {
        this.task = task;
        this.classes = List.copyOf(classes);
        this.trees = List.copyOf(trees);
        this.width = width;
        this.clip = clip;
    }

    @Override
    public Task task() {
        return task;
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public long parameters() {
        return trees.stream().mapToLong(Tree::parameters).sum();
    }

    @Override
    public double[][] predict(Columns rows) {
        if (rows.width() != width) {
            throw new IllegalArgumentException("the model has " + width + " columns, the rows have " + rows.width());
        }
        double[][] predictions = new double[rows.rows()][task.isClassification() ? classes.size() : 1];
        double[][] values = new double[width][Math.min(BLOCK_ROWS, rows.rows())];
        for (int start = 0; start < rows.rows(); start += BLOCK_ROWS) {
            int end = Math.min(rows.rows(), start + BLOCK_ROWS);
            for (int column = 0; column < width; column++) {
                rows.fill(start, end, column, values[column], 0);
                Design.requireFinite(values[column], end - start, start, column);
            }
            for (int row = start; row < end; row++) {
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
        if (task.isClassification()) {
            Probabilities.clip(into, clip);
        }
    }
}
