package io.github.mldebug.feature;

import io.github.mldebug.stats.Permutations;
import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The mean label of the training rows that have the same level, above or below the mean of all: the share of the second class,
 * or of each class but the first, or the mean number. Few rows are drawn towards the mean of all (see {@link ShrunkMeans}); a
 * level that no training row has is 0, missing is a level of its own.
 *
 * <p>A training row is given the means of the training rows in other inner folds, so that its own label, and that of rows of
 * the same unit, never enter; without this a model would trust the means far too much (Micci-Barreca 2001; scikit-learn's
 * {@code TargetEncoder} does the same).
 */
final class TargetMean implements Expression {
    static final int INNER_FOLDS = 5;
    private static final long SEED = 0x746d;

    @Override
    public ExpressionInfo info() {
        return new ExpressionInfo(
                "target-mean", List.of(Parameter.of("c", ValueType.CATEGORY)), ValueType.NUMBER, true);
    }

    /** Categories with many levels. */
    @Override
    public List<String> proposals(ColumnFacts column) {
        return column.hasManyLevels() ? List.of("target-mean(" + column.spelling() + ")") : List.of();
    }

    @Override
    public Term term(Arguments arguments) {
        return new Means(arguments.category(0));
    }

    private record Means(CategoryTerm inner) implements NumberTerm {
        @Override
        public Values fit(Sample sample) {
            List<Values> all = fitAll(sample);
            if (all.size() > 1) {
                throw new IllegalStateException("one of several means was asked for");
            }
            return all.get(0);
        }

        @Override
        public List<Values> fitAll(Sample sample) {
            Levels levels = inner.fit(sample);
            int[] slots = slots(levels, sample.rows());
            int[] folds = innerFolds(sample);
            byte[] foldOfRow = new byte[Arrays.stream(sample.rows()).max().orElse(-1) + 1];
            Arrays.fill(foldOfRow, (byte) -1);
            for (int i = 0; i < folds.length; i++) {
                foldOfRow[sample.rows()[i]] = (byte) folds[i];
            }
            List<Values> means = new ArrayList<>();
            for (int output = 0; output < width(sample.labels().classes().size()); output++) {
                double[] labels = numbers(sample, output);
                double[][] byFold = new double[INNER_FOLDS][];
                for (int fold = 0; fold < INNER_FOLDS; fold++) {
                    int left = fold;
                    byFold[fold] =
                            ShrunkMeans.of(slots, levels.count() + 1, labels, i -> weight(sample, folds, i, left));
                }
                double[] whole = ShrunkMeans.of(slots, levels.count() + 1, labels, sample::weight);
                means.add(new Fitted(levels, foldOfRow, byFold, whole));
            }
            return List.copyOf(means);
        }

        @Override
        public int width(int classes) {
            return Math.max(1, classes - 1);
        }

        @Override
        public String suffix(Sample sample, int number) {
            List<String> classes = sample.labels().classes();
            return classes.size() > 2 ? "[" + classes.get(number + 1) + "]" : "";
        }

        private static double weight(Sample sample, int[] folds, int place, int leftOut) {
            return folds[place] == leftOut ? 0 : sample.weight(place);
        }

        private static double[] numbers(Sample sample, int output) {
            Labels labels = sample.labels();
            boolean classes = !labels.classes().isEmpty();
            double[] numbers = new double[sample.rows().length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = classes ? (labels.code(i) == output + 1 ? 1 : 0) : labels.value(i);
            }
            return numbers;
        }

        /** The fold of each place: units are dealt out in a seeded order, by where in the sample they first occur. */
        private static int[] innerFolds(Sample sample) {
            int[] units = new int[sample.rows().length];
            int most = 0;
            for (int i = 0; i < units.length; i++) {
                units[i] = sample.labels().unit(i);
                most = Math.max(most, units[i]);
            }
            int[] number = new int[most + 1];
            Arrays.fill(number, -1);
            int count = 0;
            for (int unit : units) {
                if (number[unit] < 0) {
                    number[unit] = count++;
                }
            }
            int[] order = Permutations.of(count, SEED);
            int[] folds = new int[units.length];
            for (int i = 0; i < folds.length; i++) {
                folds[i] = order[number[units[i]]] % INNER_FOLDS;
            }
            return folds;
        }
    }

    /** Levels as indices: the last is missing, -1 is unseen. */
    private static int[] slots(Levels levels, int[] rows) {
        int[] slots = levels.of(rows);
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot(slots[i], levels.count());
        }
        return slots;
    }

    private static int slot(int level, int count) {
        return level == Levels.MISSING ? count : level == Levels.UNSEEN ? -1 : level;
    }

    /**
     * Means by level.
     *
     * @param foldOfRow by table row, the inner fold of a training row, -1 or beyond the end for any other
     * @param byFold without each inner fold, the mean of each level
     * @param whole with all training rows
     */
    private record Fitted(Levels levels, byte[] foldOfRow, double[][] byFold, double[] whole) implements Values {
        @Override
        public void fill(int[] rows, int from, int to, double[] into, int offset) {
            int[] read = new int[to - from];
            levels.fill(rows, from, to, read, 0);
            for (int i = 0; i < read.length; i++) {
                int row = rows[from + i];
                int fold = row < foldOfRow.length ? foldOfRow[row] : -1;
                int slot = slot(read[i], levels.count());
                into[offset + i] = slot < 0 ? 0 : (fold < 0 ? whole : byFold[fold])[slot];
            }
        }

        @Override
        public Values on(Table other) {
            return new Fitted(levels.on(other), new byte[0], byFold, whole);
        }
    }
}
