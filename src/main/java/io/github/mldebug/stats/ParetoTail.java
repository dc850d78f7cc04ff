package io.github.mldebug.stats;

/**
 * The tail of a distribution beyond a threshold, as a generalised Pareto distribution: the form to which the excesses over
 * a high threshold tend, whatever the distribution (Pickands 1975). Fitted by probability-weighted moments (Hosking and
 * Wallis 1987), and then made heavier by its own standard error, and never lighter than exponential, so that it errs on the
 * side of calling a far value ordinary.
 */
public final class ParetoTail {
    /** The weight of the plotting positions (i − 0.35) / n, as Hosking and Wallis have it. */
    private static final double PLOTTING = 0.35;
    /** Beyond this shape a mean hardly exists, and nothing is far. */
    private static final double HEAVIEST = 0.9;

    private final double shape;
    private final double scale;

    private ParetoTail(double shape, double scale) {
        this.shape = shape;
        this.scale = scale;
    }

    /**
     * Fits a tail.
     *
     * @param excesses over the threshold, all positive, ascending, at least two
     */
    public static ParetoTail fit(double[] excesses) {
        int n = excesses.length;
        if (n < 2 || !(excesses[0] > 0)) {
            throw new IllegalArgumentException("at least two positive excesses are needed");
        }
        double mean = 0;
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            mean += excesses[i] / n;
            weighted += (1 - (i + 1 - PLOTTING) / n) * excesses[i] / n;
        }
        double estimate = Math.min(2 - mean / (mean - 2 * weighted), HEAVIEST);
        double shape = Math.min(HEAVIEST, Math.max(0, estimate + standardError(estimate, n)));
        return new ParetoTail(shape, mean * (1 - shape));
    }

    /** Hosking and Wallis 1987, table 2's asymptotic variance; it holds below a shape of one half, and is cut off there. */
    private static double standardError(double estimate, int n) {
        double k = Math.max(-Math.min(estimate, 0.45), -0.45);
        double variance = (1 + k) * (2 + k) * (2 + k) * (1 + k + 2 * k * k) / ((1 + 2 * k) * (3 + 2 * k));
        return Math.sqrt(variance / n);
    }

    /** The shape in use, from 0, exponential, upward: the greater, the heavier the tail. */
    public double shape() {
        return shape;
    }

    /** The share of excesses that are greater than this one, from 0 to 1. */
    public double beyond(double excess) {
        return shape < 1e-9 ? Math.exp(-excess / scale) : Math.pow(1 + shape * excess / scale, -1 / shape);
    }
}
