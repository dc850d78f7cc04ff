package io.github.mldebug.table;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.TargetOptions.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Makes a target of a column: decides the task, orders the classes, refuses what cannot be predicted. */
final class TargetBuilder {
    /** More classes than this are not a classification. */
    static final int MAX_CLASSES = 1000;
    /** At most so many different whole numbers are classes. */
    static final int MAX_NUMBER_CLASSES = 20;
    /** Each of those must have at least so many rows. */
    static final int MIN_ROWS_PER_CLASS = 5;

    private final Column column;
    private final String place;
    private final TargetOptions options;
    private final String because;
    private final LabelCounts labels;

    /** @param place the file of the column as messages name it, or nothing */
    private TargetBuilder(Column column, String place, TargetOptions options, String because) {
        this.column = column;
        this.place = place;
        this.options = options;
        this.because = because;
        this.labels = LabelCounts.of(column, MAX_CLASSES);
    }

    /** @throws UserError when the column cannot be predicted, with what to do */
    static Target build(Column column, TargetOptions options, String because) {
        TargetBuilder builder = new TargetBuilder(column, "", options, because);
        builder.refuseWithoutVariation();
        Kind kind = options.task() != null ? options.task() : builder.likelyKind();
        return kind == Kind.REGRESSION ? builder.regression() : builder.classification();
    }

    /**
     * The target that a column is when it holds further rows of a known one: its classes are those that are known, even where
     * no row here has them, and behind them any others.
     *
     * @param file of the column
     * @throws UserError when the column has no label, or none of the kind
     */
    static Target like(Target known, Column column, String file) {
        boolean classes = known.task().isClassification();
        Kind kind = classes ? Kind.CLASSIFICATION : Kind.REGRESSION;
        TargetOptions options = new TargetOptions(column.key(), known.chosenBy(), kind, null, Set.of());
        TargetBuilder builder = new TargetBuilder(column, " of " + file, options, known.chosenBy());
        if (builder.labels.filled() == 0) {
            throw builder.unusable("none of its cells is filled", "add labels to that file, or leave it out");
        }
        if (!classes) {
            return builder.regression();
        }
        if (builder.labels.tooMany()) {
            throw builder.unusable(
                    "it has more than " + MAX_CLASSES + " different labels", "see whether it is the same column");
        }
        List<String> all = new ArrayList<>(known.classes());
        builder.labels.labels().stream()
                .filter(label -> !known.classes().contains(label))
                .forEach(all::add);
        Task task = all.size() == 2 ? Task.BINARY : Task.MULTICLASS;
        return new Target(column, task, all, builder.codes(all), new double[0], known.chosenBy());
    }

    private void refuseWithoutVariation() {
        if (labels.filled() == 0) {
            throw unusable(
                    column.rows() == 0 ? "the table has no rows" : all(column.rows(), "cell") + " missing",
                    "name another column with --target");
        }
        if (labels.labels().size() == 1) {
            throw unusable(
                    all(labels.filled(), "filled cell") + " '" + labels.labels().get(0) + "'",
                    "there is nothing to tell apart; name another column with --target");
        }
    }

    private static String all(int number, String what) {
        return number == 1 ? "its only " + what + " is" : "all of its " + number + " " + what + "s are";
    }

    private Kind likelyKind() {
        if (column instanceof TextColumn || options.positive() != null) {
            return Kind.CLASSIFICATION;
        }
        return areNumberClasses() ? Kind.CLASSIFICATION : Kind.REGRESSION;
    }

    private boolean areNumberClasses() {
        return !labels.tooMany()
                && labels.labels().size() <= MAX_NUMBER_CLASSES
                && labels.whole()
                && labels.rarest() >= MIN_ROWS_PER_CLASS;
    }

    private Target regression() {
        if (!(column instanceof NumericColumn numbers)) {
            throw unusable(
                    "a regression needs numbers, and it holds text such as '" + someWord() + "'",
                    "use --task classification, or make the cells plain numbers; "
                            + "a spelling of a missing cell is named with --missing-token");
        }
        double[] values = new double[numbers.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = numbers.value(row);
        }
        String why = options.task() != null ? "regression as asked" : whyRegression();
        return new Target(column, Task.REGRESSION, List.of(), new int[0], values, because + "; " + why);
    }

    private String whyRegression() {
        String different = labels.tooMany()
                ? "more than " + MAX_CLASSES + " different numbers"
                : labels.labels().size() + " different numbers";
        boolean few = !labels.tooMany() && labels.labels().size() <= MAX_NUMBER_CLASSES;
        if (few && labels.whole()) {
            return different + ", the rarest in fewer than " + MIN_ROWS_PER_CLASS
                    + " rows, so regression (--task classification says otherwise)";
        }
        return few
                ? different + ", not all whole, so regression (--task classification says otherwise)"
                : different + ", so regression";
    }

    private Target classification() {
        if (labels.tooMany()) {
            throw unusable(
                    "it has more than " + MAX_CLASSES + " different labels",
                    "name another column with --target, or make fewer classes of it" + numberHint());
        }
        if (labels.labels().size() == labels.filled()) {
            throw unusable(
                    "every one of its " + labels.filled() + " labels is different",
                    "a class must occur in several rows; name another column with --target" + numberHint());
        }
        if (options.task() == null
                && column.role() == Role.UNCLEAR
                && labels.labels().size() > MAX_NUMBER_CLASSES) {
            throw unusable(
                    "it holds words among its numbers, such as '" + someWord() + "'",
                    "correct them, name them with --missing-token, or say --task classification");
        }
        List<String> classes = ordered();
        Task task = classes.size() == 2 ? Task.BINARY : Task.MULTICLASS;
        return new Target(column, task, classes, codes(classes), new double[0], because + "; " + whyClassification());
    }

    private String numberHint() {
        if (column instanceof NumericColumn) {
            return "; for a number, say --task regression";
        }
        return column.role() == Role.EMBEDDED_NUMBER
                ? "; its cells are numbers with something around them, and as plain numbers they can be predicted"
                : "";
    }

    private String whyClassification() {
        int size = labels.labels().size();
        if (options.task() != null) {
            return "classification as asked";
        }
        if (column instanceof TextColumn) {
            return "text with " + size + " labels, so classification";
        }
        if (!areNumberClasses()) {
            return "a positive label was given, so classification";
        }
        return "only " + size + " different whole numbers, each in at least " + MIN_ROWS_PER_CLASS
                + " rows, so classification (--task regression says otherwise)";
    }

    /** The classes, the positive one second when the user names it. */
    private List<String> ordered() {
        String positive = options.positive();
        if (positive == null) {
            return labels.labels();
        }
        List<String> classes = new ArrayList<>(labels.labels());
        String label = match(positive, classes);
        if (classes.size() != 2) {
            throw unusable(
                    "it has " + classes.size() + " classes, and only one of two can be the positive one",
                    "leave out --positive");
        }
        classes.remove(label);
        classes.add(label);
        return classes;
    }

    private String match(String positive, List<String> classes) {
        for (String label : classes) {
            if (label.equals(positive)) {
                return label;
            }
        }
        double number = Numbers.parse(positive.strip());
        for (String label : classes) {
            if (label.strip().equals(positive.strip()) || number == Numbers.parse(label.strip())) {
                return label;
            }
        }
        throw new UserError(
                "column '" + Names.shown(column.key()) + "' has no label '" + positive + "'",
                Names.hint("label", positive, classes));
    }

    private int[] codes(List<String> classes) {
        Map<String, Integer> codeOf = new HashMap<>();
        for (int i = 0; i < classes.size(); i++) {
            codeOf.put(classes.get(i), i);
        }
        int[] codes = new int[column.rows()];
        IntUnaryOperator codeOfRow = column instanceof TextColumn text
                ? byWord(text, codeOf)
                : row -> codeOf.getOrDefault(column.text(row), -1);
        Arrays.setAll(codes, row -> column.isMissing(row) ? -1 : codeOfRow.applyAsInt(row));
        return codes;
    }

    /** Looks up each distinct word once. */
    private static IntUnaryOperator byWord(TextColumn text, Map<String, Integer> codeOf) {
        int[] ofWord = text.words().stream()
                .mapToInt(word -> codeOf.getOrDefault(word, -1))
                .toArray();
        return row -> ofWord[text.code(row)];
    }

    private UserError unusable(String reason, String hint) {
        return new UserError(
                "column '" + Names.shown(column.key()) + "'" + place + " cannot be predicted: " + reason, hint);
    }

    /** A cell to show in a message: one that is no number, if there is one. */
    private String someWord() {
        return labels.labels().stream()
                .filter(word -> Double.isNaN(Numbers.parse(word.strip())))
                .findFirst()
                .orElse(labels.labels().get(0));
    }
}
