package io.github.mldebug.trial;

import io.github.mldebug.feature.Feature;
import io.github.mldebug.feature.FeatureParser;
import io.github.mldebug.feature.FeatureSet;
import io.github.mldebug.feature.Labels;
import io.github.mldebug.feature.Sample;
import io.github.mldebug.metric.ClassTruth;
import io.github.mldebug.metric.NumberTruth;
import io.github.mldebug.metric.Scored;
import io.github.mldebug.metric.Truth;
import io.github.mldebug.split.Folds;
import io.github.mldebug.stats.StableHash;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where trials run: the training rows with their labels, weights and folds. Rows are addressed by position, 0 to {@code
 * rows() - 1}, in table order; locked test rows have no position, so no trial can reach them.
 */
public final class Arena {
    private static final int INNER_PARTS = 3;
    private static final long INNER_SALT = 0x696e6e6572L;

    private final Table table;
    private final Target target;
    private final int[] rows;
    private final double @Nullable [] weights;
    private final Folds folds;
    private final long seed;
    private final FeatureParser parser;
    private final Map<String, Feature> features = new ConcurrentHashMap<>();
    private final Map<Part, int[]> parts = new ConcurrentHashMap<>();

    /**
     * @param rows table rows to train on, ascending, each with a label; taken over, not copied
     * @param weights one positive number a position, or null when all rows count alike
     */
    public Arena(Table table, Target target, int[] rows, double @Nullable [] weights, Folds folds, long seed) {
        this.table = table;
        this.target = target;
        this.rows = rows;
        this.weights = weights;
        this.folds = folds;
        this.seed = seed;
        this.parser = new FeatureParser(table, target);
    }

    /** The same place with some of its rows only, for looks that need not see all of them. */
    public Arena part(int[] positions) {
        return new Arena(table, target, tableRows(positions, null), weights(positions), folds, seed);
    }

    /** Number of training rows. */
    public int rows() {
        return rows.length;
    }

    /** The table row at a position. */
    public int tableRow(int position) {
        return rows[position];
    }

    /** The physical line of the row at a position. */
    public int line(int position) {
        return table.line(rows[position]);
    }

    /** What is to be predicted. */
    public Target target() {
        return target;
    }

    /** Number of assignments of rows to folds. */
    public int repeats() {
        return folds.repeats();
    }

    /** Number of folds in each assignment; 1 for one fixed validation part. */
    public int foldCount() {
        return folds.folds();
    }

    /** The fold that scores a position in a repeat, -1 when none does. */
    public int fold(int repeat, int position) {
        return folds.fold(repeat, rows[position]);
    }

    /** Which rows belong together and count as one. */
    public int unit(int position) {
        return folds.unit(rows[position]);
    }

    /** Which of the rows at some positions belong together and count as one, by a number for each; null when none do. */
    public int @Nullable [] units(int[] positions) {
        return folds.areAlone()
                ? null
                : Arrays.stream(positions).map(this::unit).toArray();
    }

    /** For each position the one whose values a shuffled feature takes there; see {@link Folds#exchange}. */
    public int[] exchange(long seed) {
        return folds.exchange(seed);
    }

    /** The seed of training and shuffling. */
    public long seed() {
        return seed;
    }

    /** The weight of the row at a position; 1 when rows have none. */
    public double weight(int position) {
        return weights == null ? 1 : weights[position];
    }

    /** One weight a position, or null when all rows count alike. */
    public double @Nullable [] weights() {
        return weights;
    }

    /** The class index of the row at a position. */
    public int label(int position) {
        return target.codes()[rows[position]];
    }

    /** The number to be predicted at a position. */
    public double value(int position) {
        return target.values()[rows[position]];
    }

    /** The labels at some positions. */
    public Truth truth(int[] positions) {
        if (target.task().isClassification()) {
            return new ClassTruth(
                    Arrays.stream(positions).map(this::label).toArray(),
                    target.classes().size());
        }
        return new NumberTruth(Arrays.stream(positions).mapToDouble(this::value).toArray());
    }

    /** The weights at some positions, or null when all rows count alike. */
    public double @Nullable [] weights(int[] positions) {
        return weights == null
                ? null
                : Arrays.stream(positions).mapToDouble(this::weight).toArray();
    }

    /** Truth and predictions of some positions; probabilities are believed down to {@code 1/(2n)} of all training rows. */
    public Scored scored(int[] positions, double[][] predictions) {
        return new Scored(truth(positions), predictions, weights(positions), 1.0 / (2.0 * rows.length));
    }

    /** Every position, 0 to {@code rows() - 1}. */
    public int[] allPositions() {
        return IntStream.range(0, rows.length).toArray();
    }

    /** Positions trained on when a fold of a repeat is scored, ascending; asked for by every fit, so not to be changed. */
    public int[] trainPositions(int repeat, int fold) {
        return known(new Part(repeat, fold, null, false));
    }

    /** Positions that a fold of a repeat scores, ascending; not to be changed. */
    public int[] scoredPositions(int repeat, int fold) {
        return known(new Part(repeat, fold, null, true));
    }

    /** Positions that a trial trains on, ascending; not to be changed. */
    public int[] trainPositions(Trial trial) {
        return known(Part.trained(trial));
    }

    /** Positions that a trial scores, ascending; not to be changed. */
    public int[] scoredPositions(Trial trial) {
        return known(Part.scored(trial));
    }

    /**
     * Into how many parts the rows that train for a fold fall, so that a search among them can train on all but one and score
     * that one: thirds, drawn anew for each repeat, rows that belong together in one. Along time there is one: the last block, or
     * the later third of the only one.
     */
    public int innerParts() {
        return folds.inTime() ? 1 : INNER_PARTS;
    }

    /** The feature of an expression; each spelling is read once. */
    public Feature feature(String expression) {
        return features.computeIfAbsent(expression, parser::parse);
    }

    /**
     * The feature of an expression when of the columns that it reads only some are read from other rows.
     *
     * @param columns keys of those
     * @param permutation for each position the one whose cells it takes
     */
    public Feature feature(String expression, List<String> columns, int[] permutation) {
        int[] from = IntStream.range(0, table.rows()).toArray();
        for (int i = 0; i < rows.length; i++) {
            from[rows[i]] = rows[permutation[i]];
        }
        Set<String> moved = new HashSet<>(feature(expression).columns());
        moved.retainAll(columns);
        return new FeatureParser(table.exchanged(moved, from), target).parse(expression);
    }

    /** The features of those expressions. */
    public FeatureSet featureSet(List<String> expressions) {
        List<Feature> parsed = new ArrayList<>(expressions.size());
        for (String expression : expressions) {
            parsed.add(feature(expression));
        }
        return new FeatureSet(parsed);
    }

    /**
     * Rows to fit features on.
     *
     * @param positions of the labels
     * @param permutation positions through which features read, or null: the row at a position then lends its place to another
     */
    public Sample sample(int[] positions, int @Nullable [] permutation) {
        return new Sample(tableRows(positions, permutation), weights(positions), new LabelsAt(positions));
    }

    /** The table rows that features read at some positions; see {@link #sample}. */
    public int[] tableRows(int[] positions, int @Nullable [] permutation) {
        int[] read = new int[positions.length];
        for (int i = 0; i < read.length; i++) {
            read[i] = rows[permutation == null ? positions[i] : permutation[positions[i]]];
        }
        return read;
    }

    private final class LabelsAt implements Labels {
        private final int[] positions;

        LabelsAt(int[] positions) {
            this.positions = positions;
        }

        @Override
        public List<String> classes() {
            return target.classes();
        }

        @Override
        public int code(int place) {
            return label(positions[place]);
        }

        @Override
        public double value(int place) {
            return Arena.this.value(positions[place]);
        }

        @Override
        public int unit(int place) {
            return Arena.this.unit(positions[place]);
        }
    }

    private int[] known(Part part) {
        int[] found = parts.get(part);
        if (found == null) {
            // Not computed inside the map: the parts of a search stand on those of the fold, which are in it too.
            found = positions(part);
            parts.put(part, found);
        }
        return found;
    }

    private int[] positions(Part part) {
        if (part.inner() != null) {
            return innerPositions(part, part.inner());
        }
        if (part.fold() == Trial.ALL) {
            return allPositions();
        }
        return IntStream.range(0, rows.length)
                .filter(position -> part.scored()
                        ? folds.fold(part.repeat(), rows[position]) == part.fold()
                        : folds.trains(part.repeat(), part.fold(), rows[position]))
                .toArray();
    }

    private int[] innerPositions(Part part, int inner) {
        int[] outer = trainPositions(part.repeat(), part.fold());
        int last = Arrays.stream(outer).map(position -> fold(0, position)).max().orElse(-1);
        if (folds.inTime() && last >= 0) {
            return Arrays.stream(outer)
                    .filter(position -> part.scored() == (fold(0, position) == last))
                    .toArray();
        }
        double[] times = Arrays.stream(outer)
                .mapToDouble(position -> folds.time(rows[position]))
                .toArray();
        double start = later(times);
        if (!Double.isNaN(start)) {
            return IntStream.range(0, outer.length)
                    .filter(i -> part.scored() == (times[i] >= start))
                    .map(i -> outer[i])
                    .toArray();
        }
        long salt = StableHash.combine(StableHash.combine(INNER_SALT, seed), part.repeat());
        return Arrays.stream(outer)
                .filter(position -> part.scored() == (innerPart(salt, unit(position)) == inner))
                .toArray();
    }

    /** From what time on about the last third of some rows is; NaN when they have no times, or all the same one. */
    private static double later(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        if (last < 1 || !(sorted[0] < sorted[last])) {
            return Double.NaN;
        }
        double start = sorted[sorted.length - Math.max(1, sorted.length / INNER_PARTS)];
        return start > sorted[0]
                ? start
                : Arrays.stream(sorted)
                        .filter(time -> time > sorted[0])
                        .findFirst()
                        .orElseThrow();
    }

    private static int innerPart(long salt, int unit) {
        return (int) Math.floorMod(StableHash.combine(salt, unit), (long) INNER_PARTS);
    }
}
