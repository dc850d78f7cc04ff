package io.github.mldebug.catalog.column;

import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Wording;
import io.github.mldebug.profile.Distribution;
import io.github.mldebug.stats.GroupTests;
import io.github.mldebug.stats.Ranks;
import io.github.mldebug.stats.Unimodal;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Target;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much of the label's variation the different values of a column explain, and how much of that is irregular: is left when
 * the label may rise and fall once along their order. A threshold, a trend or a best value leaves nothing; codes given at
 * random leave a large part.
 */
final class LevelEffects {
    /** A value in fewer rows says too little about its label. */
    private static final int FEWEST_ROWS = 5;
    /** Fewer values always rise and fall at most once. */
    private static final int FEWEST_LEVELS = 4;

    private final @Nullable Target target;
    private final int[] rows;
    private final double[] ranks;

    private LevelEffects(@Nullable Target target, int[] rows, double[] ranks) {
        this.target = target;
        this.rows = rows;
        this.ranks = ranks;
    }

    /**
     * What was seen.
     *
     * @param what the part of the label that is explained, in words
     * @param explained share of its variation that the values explain
     * @param irregular share of its variation that only the irregular part of that explains
     * @param p the chance of so much irregularity when there is none, the number of classes included
     */
    record Seen(String what, double explained, double irregular, double p) {}

    /** The effects on a table's label, over the rows whose labels may be seen. */
    static LevelEffects of(OneTable subject) {
        Target target = subject.target();
        if (target == null) {
            return new LevelEffects(null, new int[0], new double[0]);
        }
        int[] rows = subject.labelledRows();
        double[] ranks = target.task().isClassification()
                ? new double[0]
                : Ranks.midranks(Arrays.stream(rows)
                        .mapToDouble(row -> target.values()[row])
                        .toArray());
        return new LevelEffects(target, rows, ranks);
    }

    /** The strongest irregularity of a column's values; empty when there are too few of them or no label. */
    Optional<Seen> of(NumericColumn column, Distribution numbers) {
        if (target == null) {
            return Optional.empty();
        }
        boolean classes = target.task().isClassification();
        int responses = classes ? target.classes().size() : 1;
        double[] counts = new double[numbers.distinct()];
        double[][] sums = new double[responses][numbers.distinct()];
        double[] squares = new double[responses];
        for (int i = 0; i < rows.length; i++) {
            double value = column.value(rows[i]);
            if (Double.isNaN(value)) {
                continue;
            }
            int level = numbers.indexOf(value);
            counts[level]++;
            int response = classes ? target.codes()[rows[i]] : 0;
            double label = classes ? 1 : ranks[i];
            sums[response][level] += label;
            squares[response] += label * label;
        }
        Optional<Seen> worst = Optional.empty();
        // Of two classes one tells all.
        for (int response = responses == 2 ? 1 : 0; response < responses; response++) {
            String what = classes
                    ? "whether the label is " + Wording.quoted(target.classes().get(response))
                    : "the label's variation, in ranks";
            Optional<Seen> seen = one(what, counts, sums[response], squares[response], responses == 2 ? 1 : responses);
            if (seen.isPresent()
                    && (worst.isEmpty() || seen.get().p() < worst.get().p())) {
                worst = seen;
            }
        }
        return worst;
    }

    private static Optional<Seen> one(String what, double[] counts, double[] sums, double squares, int tests) {
        int[] levels = IntStream.range(0, counts.length)
                .filter(level -> counts[level] >= FEWEST_ROWS)
                .toArray();
        if (levels.length < FEWEST_LEVELS) {
            return Optional.empty();
        }
        double n = Arrays.stream(counts).sum();
        double mean = Arrays.stream(sums).sum() / n;
        double total = squares - n * mean * mean;
        double[] means = Arrays.stream(levels)
                .mapToDouble(level -> sums[level] / counts[level])
                .toArray();
        double[] weights =
                Arrays.stream(levels).mapToDouble(level -> counts[level]).toArray();
        double between = 0;
        for (int i = 0; i < means.length; i++) {
            between += weights[i] * (means[i] - mean) * (means[i] - mean);
        }
        double free = n - levels.length;
        if (!(between > 0) || !(total > between) || free < 1) {
            return Optional.empty();
        }
        double irregular = Unimodal.residual(means, weights);
        // As many degrees of freedom as all differences have: more than the irregular part, so the p value is too
        // great.
        double degrees = levels.length - 1.0;
        double statistic = irregular / degrees / ((total - between) / free);
        double p = Math.min(1, tests * GroupTests.upperTailOfF(statistic, degrees, free));
        return Optional.of(new Seen(what, between / total, irregular / total, p));
    }
}
