package io.github.mldebug.learn;

import io.github.mldebug.table.Task;
import java.util.List;

/**
 * What a model takes and gives.
 *
 * @param task it was trained for
 * @param classes in the order of predictions; empty for regression
 * @param width columns that it takes
 * @param clip the smallest probability it states, before those of a row are made to sum to one
 */
record ModelShape(Task task, List<String> classes, int width, double clip) {
    ModelShape {
        classes = List.copyOf(classes);
    }

    static ModelShape of(TrainingSet set) {
        Targets targets = set.targets();
        return new ModelShape(targets.task(), targets.classes(), set.inputs().width(), set.clip());
    }

    /** Refuses rows of another width. */
    void requireWidth(Columns rows) {
        if (rows.width() != width) {
            throw new IllegalArgumentException("the model has " + width + " columns, the rows have " + rows.width());
        }
    }
}
