package io.github.mldebug.metric;

import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What happens when rows at or above a probability are called positive: a fixed list of readable thresholds, and the two
 * that maximise balanced accuracy and F1 on these rows (halfway between neighbouring probabilities, so that rounding moves no
 * row; of equals the one nearest to one half).
 */
public final class ThresholdTable {
    /** The thresholds that every table has. */
    public static final List<Double> READABLE = List.of(0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95);

    private final List<Row> rows;
    private final Row bestBalancedAccuracy;
    private final Row bestF1;

    private ThresholdTable(List<Row> rows, Row bestBalancedAccuracy, Row bestF1) {
        this.rows = List.copyOf(rows);
        this.bestBalancedAccuracy = bestBalancedAccuracy;
        this.bestF1 = bestF1;
    }

    /**
     * One threshold. Counts are of rows; rates are weighted, and NaN where their denominator is zero.
     *
     * @param balancedAccuracy mean of the recalls of both classes; of the only one when one is absent
     */
    public record Row(
            double threshold,
            long truePositives,
            long falsePositives,
            long falseNegatives,
            long trueNegatives,
            double precision,
            double recall,
            double f1,
            double balancedAccuracy) {}

    /** Of two classes and their probabilities; at least one row of non-zero weight. */
    public static ThresholdTable of(Scored scored) {
        ClassTruth truth = scored.classTruth();
        if (truth.classes() != 2) {
            throw new IllegalArgumentException("thresholds are for 2 classes, not " + truth.classes());
        }
        Sweep sweep = new Sweep(scored, truth.positive());
        sweep.findBest();
        Row balanced = sweep.bestBalancedAccuracy;
        Row f1 = sweep.bestF1;
        if (balanced == null || f1 == null) {
            throw new IllegalArgumentException("no row counts");
        }
        TreeSet<Double> thresholds = new TreeSet<>(READABLE);
        thresholds.add(balanced.threshold());
        thresholds.add(f1.threshold());
        List<Row> rows = thresholds.stream().map(sweep::at).toList();
        return new ThresholdTable(rows, balanced, f1);
    }

    /** The readable thresholds and the two best, ascending. */
    public List<Row> rows() {
        return rows;
    }

    /** The threshold with the highest balanced accuracy on these rows. */
    public Row bestBalancedAccuracy() {
        return bestBalancedAccuracy;
    }

    /** The threshold with the highest F1 on these rows. */
    public Row bestF1() {
        return bestF1;
    }

    /** Running counts from the highest probability down. */
    private static final class Sweep {
        private final Scored scored;
        private final Ranking ranking;
        private final int positive;
        private @Nullable Row bestBalancedAccuracy;
        private @Nullable Row bestF1;

        Sweep(Scored scored, int positive) {
            this.scored = scored;
            this.positive = positive;
            this.ranking = new Ranking(scored, positive);
        }

        void findBest() {
            Tally tally = Tally.of(scored, ranking);
            int start;
            for (int end = ranking.order().length; end > 0; end = start) {
                start = ranking.startOfTies(end);
                for (int i = start; i < end; i++) {
                    tally.callPositive(ranking.order()[i]);
                }
                if (ranking.weight(start, end, true) + ranking.weight(start, end, false) > 0) {
                    Row row = tally.row(thresholdBelow(start));
                    bestBalancedAccuracy = better(bestBalancedAccuracy, row, Row::balancedAccuracy);
                    bestF1 = better(bestF1, row, Row::f1);
                }
            }
        }

        private static Row better(@Nullable Row best, Row row, ToDoubleFunction<Row> value) {
            if (best == null || Double.isNaN(value.applyAsDouble(best))) {
                return row;
            }
            double difference = value.applyAsDouble(row) - value.applyAsDouble(best);
            boolean nearer = Math.abs(row.threshold() - 0.5) < Math.abs(best.threshold() - 0.5);
            return difference > 0 || (difference == 0 && nearer) ? row : best;
        }

        private double thresholdBelow(int start) {
            double above = scored.predictions()[ranking.order()[start]][positive];
            if (start == 0) {
                return above;
            }
            double below = scored.predictions()[ranking.order()[start - 1]][positive];
            double middle = (above + below) / 2;
            return middle > below ? middle : above;
        }

        Row at(double threshold) {
            Tally tally = Tally.of(scored, ranking);
            for (int row = 0; row < scored.rows(); row++) {
                if (scored.predictions()[row][positive] >= threshold) {
                    tally.callPositive(row);
                }
            }
            return tally.row(threshold);
        }
    }

    /** Rows called positive so far, and all rows. */
    private static final class Tally {
        private final Scored scored;
        private final Ranking ranking;
        private long truePositives;
        private long falsePositives;
        private long positives;
        private long negatives;
        private double truePositiveWeight;
        private double falsePositiveWeight;
        private double positiveWeight;
        private double negativeWeight;

        private Tally(Scored scored, Ranking ranking) {
            this.scored = scored;
            this.ranking = ranking;
        }

        static Tally of(Scored scored, Ranking ranking) {
            Tally tally = new Tally(scored, ranking);
            for (int row = 0; row < scored.rows(); row++) {
                double weight = scored.weight(row);
                int one = weight == 0 ? 0 : 1;
                if (ranking.isPositive(row)) {
                    tally.positives += one;
                    tally.positiveWeight += weight;
                } else {
                    tally.negatives += one;
                    tally.negativeWeight += weight;
                }
            }
            return tally;
        }

        void callPositive(int row) {
            double weight = scored.weight(row);
            int one = weight == 0 ? 0 : 1;
            if (ranking.isPositive(row)) {
                truePositives += one;
                truePositiveWeight += weight;
            } else {
                falsePositives += one;
                falsePositiveWeight += weight;
            }
        }

        Row row(double threshold) {
            double called = truePositiveWeight + falsePositiveWeight;
            double recall = truePositiveWeight / positiveWeight;
            double specificity = 1 - falsePositiveWeight / negativeWeight;
            double balanced = (recall + specificity) / 2;
            if (positives == 0 || negatives == 0) {
                balanced = positives == 0 ? specificity : recall;
            }
            return new Row(
                    threshold,
                    truePositives,
                    falsePositives,
                    positives - truePositives,
                    negatives - falsePositives,
                    truePositiveWeight / called,
                    recall,
                    2 * truePositiveWeight / (positiveWeight + called),
                    balanced);
        }
    }
}
