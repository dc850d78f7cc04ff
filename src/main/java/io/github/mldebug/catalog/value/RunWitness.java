package io.github.mldebug.catalog.value;

import io.github.mldebug.check.OneTable;
import io.github.mldebug.profile.SortedValues;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.stats.Correlation;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.TextColumn;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether a run of rows differs in other columns too. Its rows are then of another kind, as those of another season or of
 * another species in a file that is sorted by it, and no fault of one column.
 */
final class RunWitness {
    /** A column of numbers differs from so many standard errors on, and so many standard deviations. */
    private static final double ERRORS = 4;

    private static final double DEVIATIONS = 0.35;
    /** Of fewer numbers in the run, or outside it, nothing is said. */
    private static final int FEWEST = 10;
    /** A column of categories differs where chance would make it so once in ten thousand, in so large a share of the rows. */
    private static final double CHANCE = 1e-4;

    private static final double SHARE = 0.2;
    private static final int MOST_CATEGORIES = 50;
    /** What rises or falls with the rows, as a number of a record, differs in any run. */
    private static final double IN_ORDER = 0.9;

    private final OneTable subject;
    private final int[] rows;
    private final Measures measures;

    /** @param rows those that are looked at */
    RunWitness(OneTable subject, int[] rows, Measures measures) {
        this.subject = subject;
        this.rows = rows;
        this.measures = measures;
    }

    /** Whether any other feature differs in the run; the label is not asked, for some of its rows may not be seen. */
    boolean speaksFor(OddRun run, Column odd) {
        return subject.features().stream()
                .filter(column -> column != odd && column.role() != Role.DATETIME && column.role() != Role.IDENTIFIER)
                .anyMatch(column -> column instanceof NumericColumn numbers
                        ? numbersDiffer(numbers, run)
                        : categoriesDiffer((TextColumn) column, run));
    }

    private boolean numbersDiffer(NumericColumn column, OddRun run) {
        Standing standing = Standing.of(column, rows, measures.get(new SortedValues(column)));
        float[] shares = standing.shares();
        double[] sums = new double[2];
        double[] squares = new double[2];
        int[] counts = new int[2];
        for (int i : standing.known()) {
            int side = run.holds(i) ? 1 : 0;
            sums[side] += shares[i];
            squares[side] += (double) shares[i] * shares[i];
            counts[side]++;
        }
        if (Math.min(counts[0], counts[1]) < FEWEST) {
            return false;
        }
        double within = squares[0] - sums[0] * sums[0] / counts[0] + squares[1] - sums[1] * sums[1] / counts[1];
        double sd = Math.sqrt(Math.max(0, within) / (counts[0] + counts[1]));
        double shift = Math.abs(sums[1] / counts[1] - sums[0] / counts[0]);
        return shift >= DEVIATIONS * sd
                && shift >= ERRORS * sd * Math.sqrt(1.0 / counts[0] + 1.0 / counts[1])
                && shift > 0
                && !isInOrder(standing);
    }

    private static boolean isInOrder(Standing standing) {
        int[] known = standing.known();
        double[] places = Arrays.stream(known).mapToDouble(i -> i).toArray();
        double[] shares =
                Arrays.stream(known).mapToDouble(i -> standing.shares()[i]).toArray();
        return Math.abs(Correlation.pearson(places, shares)) >= IN_ORDER;
    }

    private boolean categoriesDiffer(TextColumn column, OddRun run) {
        int categories = column.wordCount() + 1;
        if (categories > MOST_CATEGORIES || categories < 2) {
            return false;
        }
        double[][] counts = new double[2][categories];
        for (int i = 0; i < rows.length; i++) {
            counts[run.holds(i) ? 1 : 0][column.code(rows[i]) + 1]++;
        }
        double n = rows.length;
        double inside = run.to() - run.from();
        double statistic = 0;
        double moved = 0;
        int used = 0;
        for (int category = 0; category < categories; category++) {
            double all = counts[0][category] + counts[1][category];
            double expected = all * inside / n;
            double off = counts[1][category] - expected;
            statistic += all > 0 ? off * off / expected + off * off / (all - expected) : 0;
            moved += Math.abs(counts[1][category] / inside - counts[0][category] / (n - inside)) / 2;
            used += all > 0 ? 1 : 0;
        }
        return used > 1
                && moved >= SHARE
                && ChiSquaredDistribution.of(used - 1).survivalProbability(statistic) <= CHANCE;
    }
}
