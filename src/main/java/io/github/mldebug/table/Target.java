package io.github.mldebug.table;

import java.util.List;

/**
 * The column to be predicted, with its values ready for training.
 *
 * @param column the column
 * @param task what kind of prediction
 * @param classes the class labels in a fixed order (numbers ascending, else by code point); empty for regression. For a
 *     binary task the second is the positive class
 * @param codes the row's index into {@code classes}, -1 where missing; empty for regression
 * @param values the row's number, NaN where missing; empty for classification
 * @param chosenBy why this column and this task, in words
 */
public record Target(Column column, Task task, List<String> classes, int[] codes, double[] values, String chosenBy) {
    public Target {
        classes = List.copyOf(classes);
    }

    /** Whether the row has no label. */
    public boolean isMissing(int row) {
        return task.isClassification() ? codes[row] < 0 : Double.isNaN(values[row]);
    }
}
