package io.github.mldebug.pipeline;

import io.github.mldebug.error.UserError;
import io.github.mldebug.pipeline.OutsideModel.Form;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Names;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a line of predictions says: a probability for each class, a class, or a number. */
final class PredictionValues {
    private static final double ROUNDING = 1e-6;

    private final PredictionTable file;
    private final Target target;
    private final Form form;
    private final List<@Nullable Column> columns;
    private double farthestSum;

    private PredictionValues(PredictionTable file, Target target, Form form, List<@Nullable Column> columns) {
        this.file = file;
        this.target = target;
        this.form = form;
        this.columns = columns;
    }

    /**
     * Finds the columns of predictions.
     *
     * @param taken keys of columns that say something else
     * @throws UserError when there are none, or they do not fit the target
     */
    static PredictionValues of(PredictionTable file, Target target, Set<String> taken) {
        if (target.task().isClassification()) {
            Optional<ClassColumns> classes = ClassColumns.of(file, target, taken);
            if (classes.isPresent()) {
                return new PredictionValues(
                        file, target, Form.PROBABILITIES, classes.get().columns());
            }
            Column label = one(file, target, taken, List.of("prediction", "label", "predicted"));
            return new PredictionValues(file, target, Form.LABELS, List.of(label));
        }
        Column value = one(file, target, taken, List.of("value", "prediction", "predicted"));
        return new PredictionValues(file, target, Form.VALUES, List.of(value));
    }

    private static Column one(PredictionTable file, Target target, Set<String> taken, List<String> names) {
        String label = target.column().key();
        for (String name : names) {
            Optional<Column> column = file.column(name).filter(found -> !taken.contains(found.key()));
            if (column.isPresent() && !name.equalsIgnoreCase(label)) {
                return column.get();
            }
        }
        String wanted = target.task().isClassification()
                ? "a column for each class, as p_" + target.classes().get(0) + ", or a column 'prediction' of classes"
                : "a column 'value' or 'prediction' of numbers";
        boolean own = names.stream().anyMatch(label::equalsIgnoreCase)
                && file.column(label).isPresent();
        throw new UserError(
                file.table().source().path() + " has no predictions: it needs " + wanted
                        + (own ? "; '" + label + "' could be the label itself" : ""),
                "its columns are: "
                        + String.join(
                                ", ",
                                file.table().columns().stream().map(Column::key).toList()));
    }

    Form form() {
        return form;
    }

    /** The keys of the columns that are read. */
    List<String> columns() {
        List<String> keys = new ArrayList<>();
        for (@Nullable Column column : columns) {
            if (column != null) {
                keys.add(column.key());
            }
        }
        return keys;
    }

    /** How far the probabilities of a row were from adding up to 1, at most, among those read. */
    double farthestSum() {
        return farthestSum;
    }

    /**
     * The prediction of a line: probabilities in class order, or one number.
     *
     * @throws UserError when it is none
     */
    double[] at(int row) {
        return switch (form) {
            case PROBABILITIES -> probabilities(row);
            case LABELS -> label(row);
            case VALUES -> new double[] {value(row)};
        };
    }

    private Column only() {
        return Objects.requireNonNull(columns.get(0));
    }

    private double value(int row) {
        double value = file.number(only(), row);
        if (!NumberRange.holds(value)) {
            throw new UserError(
                    file.place(row) + " predicts '" + only().text(row) + "'"
                            + ", and the squared error of such a number cannot be computed",
                    "see whether the model diverged there; predictions are at most 1e60 in size");
        }
        return value;
    }

    private double[] label(int row) {
        Column column = only();
        String word = column.text(row).strip();
        int code = column.isMissing(row) ? -1 : ClassColumns.classOf(word, target.classes());
        if (code < 0) {
            throw new UserError(
                    file.place(row) + " predicts '" + word + "', which is no class of "
                            + target.column().key(),
                    Names.hint("class", word, target.classes()));
        }
        double[] certain = new double[target.classes().size()];
        certain[code] = 1;
        return certain;
    }

    private double[] probabilities(int row) {
        double[] values = new double[columns.size()];
        int unsaid = -1;
        for (int i = 0; i < values.length; i++) {
            Column column = columns.get(i);
            if (column == null) {
                unsaid = i;
            } else {
                values[i] = probability(column, row);
            }
        }
        double sum = Arrays.stream(values).sum();
        if (unsaid >= 0) {
            values[unsaid] = 1 - sum;
            return values;
        }
        // What rounding every one of them to two decimals can do.
        double tolerance = 0.005 * values.length + ROUNDING;
        if (Math.abs(sum - 1) > tolerance) {
            throw new UserError(
                    file.place(row) + " has probabilities that add up to " + String.format(Locale.ROOT, "%.4g", sum)
                            + ", not 1",
                    "give every class its column, or divide each row by its sum");
        }
        farthestSum = Math.max(farthestSum, Math.abs(sum - 1));
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }

    private double probability(Column column, int row) {
        double value = file.number(column, row);
        if (value < -ROUNDING || value > 1 + ROUNDING) {
            throw new UserError(
                    file.place(row) + " has " + Numbers.shortest(value) + " in column '" + column.name()
                            + "', which is no probability: those are from 0 to 1",
                    "divide percentages by 100; turn scores into probabilities first, as predict_proba does");
        }
        return Math.max(0, Math.min(1, value));
    }
}
