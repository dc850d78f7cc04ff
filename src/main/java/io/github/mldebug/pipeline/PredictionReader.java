package io.github.mldebug.pipeline;

import io.github.mldebug.config.Setting;
import io.github.mldebug.error.UserError;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.OutOfFold;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what another model predicts for the training rows. With a column {@code fold}, and {@code repeat} when there are
 * several, every row must be in the fold in which the workspace has it, and all of a repeat must be there; without one, any
 * training rows will do. Locked rows are passed over unread.
 */
final class PredictionReader {
    private static final int MOST_NAMED = 5;
    private static final double SUMS_TO_ONE = 1e-6;
    private static final String EXPORT = "mldebug split export --output split.csv";

    private final Arena arena;
    private final Table data;
    private final List<String> keys;
    private final int[] positions;
    private final boolean[] locked;

    PredictionReader(Study study) {
        this.arena = study.arena();
        this.data = study.table();
        this.keys = study.settings().texts(Setting.KEY);
        this.positions = new int[data.rows()];
        Arrays.fill(positions, -1);
        for (int position = 0; position < arena.rows(); position++) {
            positions[arena.tableRow(position)] = position;
        }
        this.locked = new boolean[data.rows()];
        for (int row : study.split().lockedRows()) {
            locked[row] = true;
        }
    }

    /**
     * Reads a file.
     *
     * @param shown the file as the user named it
     * @throws UserError when something in it is wrong, with the line
     */
    Predictions read(Path path, String shown) {
        PredictionTable file = PredictionTable.read(path, shown);
        PredictionRows rows = PredictionRows.of(file, data, keys);
        Column fold = file.column(SplitFile.FOLD).orElse(null);
        Column repeat = file.column(SplitFile.REPEAT).orElse(null);
        if (fold == null && repeat != null) {
            throw new UserError(
                    shown + " has a column '" + repeat.name() + "' and none 'fold'",
                    "take both from the file of: " + EXPORT + "; or leave both out, to compare without folds");
        }
        Set<String> taken = new HashSet<>(rows.columns());
        for (String name : SplitFile.OWN) {
            file.column(name).ifPresent(column -> taken.add(column.key()));
        }
        PredictionValues values = PredictionValues.of(file, arena.target(), taken);
        Collected collected = new Collected(file, rows, values, fold, repeat);
        double[][][] predictions = collected.predictions();
        boolean oneModel = isOfOneModel(predictions, values.form());
        int repeats = fold == null || oneModel ? 0 : predictions.length;
        OutsideModel model = new OutsideModel(file.table().source().sha256(), values.form(), repeats);
        predictions = oneModel ? Arrays.copyOf(predictions, 1) : predictions;
        taken.addAll(values.columns());
        return new Predictions(
                model,
                OutOfFold.ofPredictions(
                        arena, predictions, values.form().loss(arena.target().task())),
                rows.columns().isEmpty(),
                collected.notes(model, taken));
    }

    /**
     * Whether every row is predicted alike in all of several repeats, to the last digit. Models of different folds are
     * different, so these are not what the columns say: one model made them all, and may have seen every row. Of labels this
     * says nothing, for good models agree on most.
     */
    private static boolean isOfOneModel(double[][][] predictions, OutsideModel.Form form) {
        return predictions.length > 1
                && form != OutsideModel.Form.LABELS
                && Arrays.stream(predictions).allMatch(repeat -> Arrays.deepEquals(repeat, predictions[0]));
    }

    /** The lines of one file, put where they belong. */
    private final class Collected {
        private final PredictionTable file;
        private final PredictionRows rows;
        private final PredictionValues values;
        private final @Nullable Column fold;
        private final @Nullable Column repeat;
        private final int[][] lines;
        private int used;
        private int ofLockedRows;
        private int ofNoUse;

        Collected(
                PredictionTable file,
                PredictionRows rows,
                PredictionValues values,
                @Nullable Column fold,
                @Nullable Column repeat) {
            this.file = file;
            this.rows = rows;
            this.values = values;
            this.fold = fold;
            this.repeat = repeat;
            // The line of the file that predicts a row in a repeat; -1 for none yet.
            this.lines = new int[fold == null ? 1 : arena.repeats()][arena.rows()];
            for (int[] ofRepeat : lines) {
                Arrays.fill(ofRepeat, -1);
            }
        }

        double[][][] predictions() {
            double[][][] predictions = new double[lines.length][arena.rows()][];
            for (int i = 0; i < file.table().rows(); i++) {
                int row = rows.dataRow(i);
                int position = positions[row];
                int number = position < 0 ? -1 : repeat(i, position);
                if (number < 0) {
                    ofLockedRows += locked[row] ? 1 : 0;
                    ofNoUse += locked[row] ? 0 : 1;
                    continue;
                }
                requireNew(i, position, number);
                lines[number][position] = i;
                predictions[number][position] = values.at(i);
                used++;
            }
            return fold == null ? someRows(predictions) : wholeRepeats(predictions);
        }

        /** The repeat, from 0, in which a line predicts a training row; -1 when that row is in no fold. */
        private int repeat(int i, int position) {
            if (fold == null) {
                return 0;
            }
            int number = repeat == null ? 1 : file.whole(repeat, i);
            if (number < 1 || number > arena.repeats()) {
                throw new UserError(
                        file.place(i) + " is of repeat " + number + ", and there are repeats 1 to " + arena.repeats(),
                        "take the columns fold and repeat from the file of: " + EXPORT);
            }
            int own = arena.fold(number - 1, position);
            if (own < 0) {
                return -1;
            }
            int given = file.whole(fold, i);
            if (given != own) {
                throw new UserError(
                        file.place(i) + " predicts line " + arena.line(position) + " of "
                                + data.source().path() + " in fold " + given + " of repeat " + number
                                + "; that row is in fold " + own,
                        "train on the folds of this workspace: " + EXPORT
                                + "; or leave the column fold out, to compare without folds");
            }
            return number - 1;
        }

        private void requireNew(int i, int position, int number) {
            int before = lines[number][position];
            if (before >= 0) {
                throw new UserError(
                        file.place(i) + " predicts line " + arena.line(position) + " of "
                                + data.source().path()
                                + (lines.length > 1 ? " in repeat " + (number + 1) : "") + " again, after line "
                                + file.table().line(before),
                        "give one prediction for each row"
                                + (fold != null && repeat == null
                                        ? "; for several repeats add a column 'repeat'"
                                        : ""));
            }
        }

        private double[][][] someRows(double[][][] predictions) {
            if (used < 2) {
                throw new UserError(
                        file.table().source().path() + " predicts " + used + " training rows, too few to compare; "
                                + ofLockedRows + " locked rows are not looked at",
                        "predict the training rows: " + EXPORT + " says which those are");
            }
            return predictions;
        }

        /** The repeats that are there, which must be the first ones, each with every row that some fold scores. */
        private double[][][] wholeRepeats(double[][][] predictions) {
            int last = 0;
            for (int number = 0; number < lines.length; number++) {
                last = Arrays.stream(lines[number]).anyMatch(line -> line >= 0) ? number + 1 : last;
            }
            if (last == 0) {
                throw new UserError(
                        file.table().source().path() + " predicts no row that a fold scores",
                        "predict the training rows: " + EXPORT + " says which those are");
            }
            for (int number = 0; number < last; number++) {
                requireWhole(number);
            }
            return Arrays.copyOf(predictions, last);
        }

        private void requireWhole(int number) {
            List<Integer> missing = new ArrayList<>();
            int scored = 0;
            for (int position = 0; position < arena.rows(); position++) {
                boolean needed = arena.fold(number, position) >= 0;
                scored += needed ? 1 : 0;
                if (needed && lines[number][position] < 0) {
                    missing.add(arena.line(position));
                }
            }
            if (!missing.isEmpty()) {
                String some = String.join(
                        ", ",
                        missing.stream().limit(MOST_NAMED).map(String::valueOf).toList());
                throw new UserError(
                        file.table().source().path() + " lacks " + missing.size() + " of " + scored
                                + " rows of repeat " + (number + 1) + ": " + (missing.size() == 1 ? "line " : "lines ")
                                + some + (missing.size() > MOST_NAMED ? ", …" : "") + " of "
                                + data.source().path(),
                        "predict every row of a repeat in its fold; or leave the column fold out, to compare the rows"
                                + " that are there");
            }
        }

        private List<NoteReport> notes(OutsideModel model, Set<String> read) {
            List<NoteReport> notes = new ArrayList<>();
            notes.add(new NoteReport("predictions-matched", matched(model), null));
            if (fold != null && !model.hasFolds()) {
                notes.add(new NoteReport(
                        "one-model",
                        "Every row has the same prediction in all repeats, so one model made them, and not a model for each"
                                + " fold: the column fold was not used",
                        null));
            }
            List<String> others = file.table().columns().stream()
                    .map(Column::key)
                    .filter(key -> !read.contains(key))
                    .toList();
            if (!others.isEmpty()) {
                notes.add(new NoteReport(
                        "columns-not-read",
                        "Not read, as they hold no prediction: " + String.join(", ", others),
                        null));
            }
            if (values.farthestSum() > SUMS_TO_ONE) {
                notes.add(new NoteReport(
                        "probabilities-rounded",
                        String.format(
                                Locale.ROOT,
                                "Probabilities add up to 1 but for %.2g at most, as after rounding; each row was divided by"
                                        + " its sum",
                                values.farthestSum()),
                        null));
            }
            return notes;
        }

        private String matched(OutsideModel model) {
            return folds(model) + used + " predictions for " + count() + " of " + arena.rows()
                    + " training rows, matched by " + rows.matchedBy()
                    + (ofLockedRows == 0 ? "" : "; " + ofLockedRows + " for locked rows were not looked at")
                    + (ofNoUse == 0 ? "" : "; " + ofNoUse + " for rows that no fold scores were left out");
        }

        private String folds(OutsideModel model) {
            if (!model.hasFolds()) {
                return "";
            }
            if (arena.foldCount() == 1) {
                return "The validation part: ";
            }
            String repeats = arena.repeats() == 1 ? "" : model.repeats() + " of " + arena.repeats() + " repeats of ";
            return repeats + arena.foldCount() + " folds: ";
        }

        private long count() {
            return IntStream.range(0, arena.rows())
                    .filter(position -> Arrays.stream(lines).anyMatch(ofRepeat -> ofRepeat[position] >= 0))
                    .count();
        }
    }
}
