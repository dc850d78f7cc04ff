package io.github.mldebug.learn;

import io.github.mldebug.metric.ClassTruth;
import io.github.mldebug.metric.NumberTruth;
import io.github.mldebug.metric.Truth;
import io.github.mldebug.table.Task;
import java.util.List;

/** What is to be predicted, for training: the kind of task, the classes, and one value a row. Arrays are not copied. */
public final class Targets {
    private static final int[] NO_CODES = {};
    private static final double[] NO_VALUES = {};

    private final Task task;
    private final List<String> classes;
    private final int[] codes;
    private final double[] values;

    private Targets(Task task, List<String> classes, int[] codes, double[] values) {
        this.task = task;
        this.classes = List.copyOf(classes);
        this.codes = codes;
        this.values = values;
    }

    /**
     * Classes to be predicted. Two classes make a binary task, whose positive class is the second, more a multiclass one.
     *
     * @param classes the labels in their fixed order, two or more; some may occur in no row
     * @param codes one index into the labels a row
     */
    public static Targets ofClasses(List<String> classes, int[] codes) {
        if (classes.size() < 2) {
            throw new IllegalArgumentException(classes.size() + " classes: at least 2 are needed");
        }
        for (int code : codes) {
            if (code < 0 || code >= classes.size()) {
                throw new IllegalArgumentException("class " + code + " of " + classes.size());
            }
        }
        Task task = classes.size() == 2 ? Task.BINARY : Task.MULTICLASS;
        return new Targets(task, classes, codes, NO_VALUES);
    }

    /**
     * Numbers to be predicted.
     *
     * @param values one finite number a row
     */
    public static Targets ofNumbers(double[] values) {
        for (int row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row])) {
                throw new IllegalArgumentException("the label of row " + row + " is " + values[row]);
            }
        }
        return new Targets(Task.REGRESSION, List.of(), NO_CODES, values);
    }

    /** The kind of task. */
    public Task task() {
        return task;
    }

    /** The class labels in order; empty for regression. */
    public List<String> classes() {
        return classes;
    }

    /** The class of each row; empty for regression. Not to be changed. */
    public int[] codes() {
        return codes;
    }

    /** The number of each row; empty for classification. Not to be changed. */
    public double[] values() {
        return values;
    }

    /** Number of rows. */
    public int rows() {
        return task.isClassification() ? codes.length : values.length;
    }

    /** The same as a metric wants it. */
    public Truth truth() {
        return task.isClassification() ? new ClassTruth(codes, classes.size()) : new NumberTruth(values);
    }
}
