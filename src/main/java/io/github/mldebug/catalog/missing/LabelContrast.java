package io.github.mldebug.catalog.missing;

import io.github.mldebug.check.Wording;
import io.github.mldebug.stats.GroupTests;
import io.github.mldebug.stats.Ranks;
import io.github.mldebug.table.Target;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How the label differs between two parts of the rows. */
final class LabelContrast {
    private final Target target;
    private final int[] rows;
    private final double[] ranks;
    /** By class, how many of the rows have it. */
    private final int[] ofClass;

    private LabelContrast(Target target, int[] rows, double[] ranks) {
        this.ofClass = new int[target.classes().size()];
        if (target.task().isClassification()) {
            int[] codes = target.codes();
            for (int row : rows) {
                ofClass[codes[row]]++;
            }
        }
        this.target = target;
        this.rows = rows;
        this.ranks = ranks;
    }

    /**
     * What was seen.
     *
     * @param p the chance of such a difference without any cause, the number of classes included
     * @param effect the difference in standard deviations, from the odds ratio or from the chance of superiority
     * @param said the difference in words
     */
    record Seen(double p, double effect, String said) {}

    /** The contrasts of a target over rows that have a label. */
    static LabelContrast of(Target target, int[] rows) {
        double[] ranks = target.task().isClassification()
                ? new double[0]
                : Ranks.midranks(Arrays.stream(rows)
                        .mapToDouble(row -> target.values()[row])
                        .toArray());
        return new LabelContrast(target, rows, ranks);
    }

    /** The rows for which something holds against the others, when there are so many of both. */
    Optional<Seen> where(IntPredicate holds, int fewest) {
        boolean[] first = new boolean[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (holds.test(rows[i])) {
                first[i] = true;
                count++;
            }
        }
        if (count < fewest || rows.length - count < fewest) {
            return Optional.empty();
        }
        return Optional.of(target.task().isClassification() ? ofClasses(first, count) : ofNumbers(first));
    }

    private Seen ofClasses(boolean[] first, int count) {
        int[] hits = hits(first);
        int others = rows.length - count;
        int from = hits.length == 2 ? 1 : 0;
        int best = from;
        double least = 2;
        for (int code = from; code < hits.length; code++) {
            double p = GroupTests.twoByTwo(hits[code], count, ofClass[code] - hits[code], others);
            if (p < least) {
                least = p;
                best = code;
            }
        }
        double odds = GroupTests.oddsRatio(hits[best], count, ofClass[best] - hits[best], others);
        double p = Math.min(1, least * (hits.length - from));
        return new Seen(
                p,
                GroupTests.deviationsOfOdds(odds),
                "the label is " + Wording.quoted(target.classes().get(best)) + " in "
                        + Wording.percent(hits[best], count) + " of " + Wording.count(count, "row")
                        + " without it and in "
                        + Wording.percent(ofClass[best] - hits[best], others) + " of " + others + " with it"
                        + chance(p));
    }

    /** By class, how many of the first rows have it. */
    private int[] hits(boolean[] first) {
        int[] codes = target.codes();
        int[] hits = new int[target.classes().size()];
        for (int i = 0; i < rows.length; i++) {
            if (first[i]) {
                hits[codes[rows[i]]]++;
            }
        }
        return hits;
    }

    private Seen ofNumbers(boolean[] first) {
        double p = GroupTests.rankSum(ranks, first);
        return new Seen(
                p,
                GroupTests.deviationsOfSuperiority(GroupTests.superiority(ranks, first)),
                "the median of the label is " + Wording.number(median(first, true)) + " without it and "
                        + Wording.number(median(first, false)) + " with it" + chance(p));
    }

    private double median(boolean[] first, boolean wanted) {
        double[] values = IntStream.range(0, rows.length)
                .filter(i -> first[i] == wanted)
                .mapToDouble(i -> target.values()[rows[i]])
                .sorted()
                .toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private static String chance(double p) {
        return p < 1e-6 ? " (p below 0.000001)" : " (p = " + Wording.number(p) + ")";
    }
}
