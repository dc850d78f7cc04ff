package io.github.mldebug.catalog.value;

import io.github.mldebug.stats.Correlation;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The numbers as two levels, that of a run and that of the other rows.
 *
 * @param from the first row of the run
 * @param to the row behind its last
 * @param shift from the other rows to the run
 * @param sd of what is left
 * @param longRun the variance that sums of neighbours have
 * @param rest what is left
 */
record RunStep(int from, int to, double shift, double sd, double longRun, double[] rest) {
    /** Rows are alike unless chance would make their sums wander so far once in a hundred tables. */
    private static final double ALIKE = 0.01;
    /** So large a part of the shift happens at the ends of the run. */
    private static final double SUDDEN = 0.5;

    /** And stretches of the run, and of the other rows, differ so much less than these two that chance is less than this. */
    private static final double ALIKE_STRETCHES = 1e-3;
    /** Into so many stretches the rows are cut, or more where the run is short. */
    private static final int STRETCHES = 15;

    private static final int FEWEST_AT_ENDS = 20;
    private static final int MOST_AT_ENDS = 200;

    /** The step between the rows of a run and all others; null when nothing is left beside it. */
    static @Nullable RunStep of(double[] numbers, int from, int to) {
        int n = numbers.length;
        double inside = IntStream.range(from, to).mapToDouble(i -> numbers[i]).sum();
        double outside = IntStream.range(0, n).mapToDouble(i -> numbers[i]).sum() - inside;
        double level = inside / (to - from);
        double usual = outside / Math.max(1, n - to + from);
        double[] rest = IntStream.range(0, n)
                .mapToDouble(i -> numbers[i] - (i >= from && i < to ? level : usual))
                .toArray();
        double variance = products(rest, 0);
        return variance > 0
                ? new RunStep(from, to, level - usual, Math.sqrt(variance), longRun(rest, variance), rest)
                : null;
    }

    /** The variance of sums of neighbours, which go together in a series (Newey and West 1987). */
    private static double longRun(double[] rest, double variance) {
        int lags = (int) Math.ceil(Math.cbrt(rest.length));
        double sum = variance;
        for (int lag = 1; lag <= lags; lag++) {
            sum += 2 * (1 - lag / (lags + 1.0)) * products(rest, lag);
        }
        return Math.max(variance, sum);
    }

    private static double products(double[] rest, int lag) {
        double sum = 0;
        for (int i = lag; i < rest.length; i++) {
            sum += rest[i] * rest[i - lag];
        }
        return sum / rest.length;
    }

    /** The chance of a shift so large in a run that was not looked for: by both ways to allow for neighbours, the greater. */
    double tail() {
        double length = to - from;
        double error = Math.sqrt(longRun * (1 / length + 1 / (rest.length - length)));
        double errors = Math.min(Math.abs(shift) / error, errorsBeyondTheLast());
        return 2 * NormalDistribution.of(0, 1).survivalProbability(errors);
    }

    /**
     * The shift in standard errors where each row carries on a share of the last (Cochrane and Orcutt 1949): the larger the
     * share, the more the jump from one row to the next counts, and not how far the rows have wandered since.
     */
    private double errorsBeyondTheLast() {
        double share = products(rest, 1) / products(rest, 0);
        int n = rest.length - 1;
        double[] steps = new double[n];
        double[] news = new double[n];
        for (int i = 0; i < n; i++) {
            steps[i] = inside(i + 1) - share * inside(i);
            news[i] = rest[i + 1] + shift * inside(i + 1) - share * (rest[i] + shift * inside(i));
        }
        double r = Correlation.pearson(steps, news);
        return r * Math.signum(shift) * Math.sqrt((n - 2) / Math.max(1e-12, 1 - r * r));
    }

    private double inside(int row) {
        return row >= from && row < to ? 1 : 0;
    }

    /** Whether the rows next to the ends of the run differ nearly as much as all others. */
    boolean isSudden(double[] numbers) {
        int few = Math.max(FEWEST_AT_ENDS, Math.min(MOST_AT_ENDS, (to - from) / 8));
        double jumps = 0;
        int ends = 0;
        for (int end : new int[] {from, to}) {
            if (end > 0 && end < numbers.length) {
                double jump = mean(numbers, end, end + few) - mean(numbers, end - few, end);
                jumps += end == from ? jump : -jump;
                ends++;
            }
        }
        return ends > 0 && jumps / ends / shift >= SUDDEN;
    }

    private static double mean(double[] numbers, int from, int to) {
        return IntStream.range(Math.max(0, from), Math.min(numbers.length, to))
                .mapToDouble(i -> numbers[i])
                .average()
                .orElse(0);
    }

    /** Whether the sum of what is left wanders no farther than chance makes it (Kuiper 1960). */
    boolean isAlike() {
        double walk = 0;
        double most = 0;
        double least = 0;
        for (double each : rest) {
            walk += each;
            most = Math.max(most, walk);
            least = Math.min(least, walk);
        }
        return kuiper((most - least) / Math.sqrt(longRun * rest.length)) >= ALIKE;
    }

    /**
     * Whether the shift is large beside the differences of stretches on the same side: slow changes under much noise show in
     * the means of stretches first. It counts as if the run were one stretch, for neighbouring ones may go together.
     */
    boolean isBeyondStretches() {
        int length = Math.max(OddGroup.FEWEST_ROWS, Math.min((to - from) / 2, rest.length / STRETCHES));
        double squares = 0;
        int stretches = 0;
        for (int[] side : new int[][] {{0, from}, {from, to}, {to, rest.length}}) {
            int count = (side[1] - side[0]) / length;
            for (int i = 0; i < count; i++) {
                double mean = mean(rest, side[0] + i * length, side[0] + (i + 1) * length);
                squares += mean * mean;
            }
            stretches += count;
        }
        int degrees = stretches - 2;
        if (degrees < 1 || !(squares > 0)) {
            return false;
        }
        double t = Math.abs(shift) / Math.sqrt(squares / degrees * (1 + 1.0 / stretches));
        return 2 * stretches * TDistribution.of(degrees).survivalProbability(t) <= ALIKE_STRETCHES;
    }

    /** The chance that the range of a Brownian bridge exceeds this. */
    private static double kuiper(double range) {
        if (range < 0.7) {
            return 1;
        }
        double p = 0;
        for (int j = 1; j <= 20; j++) {
            double square = (double) j * j * range * range;
            p += 2 * (4 * square - 1) * Math.exp(-2 * square);
        }
        return Math.min(1, Math.max(0, p));
    }
}
