package io.github.mldebug.learn;

import java.util.Arrays;

/**
 * Finds between which of some cuts a value lies. The range of the cuts is divided evenly, and a value is compared only with
 * those in its own division: the division of a value is a rounded, but never falling, function of it, so the answer is exact.
 */
final class CutIndex {
    private static final int DIVISIONS = 1 << 10;

    private final double[] cuts;
    private final double least;
    private final double scale;
    /** By division, how many cuts lie in those before it. */
    private final int[] before = new int[DIVISIONS + 1];

    private CutIndex(double[] cuts, double least, double scale) {
        this.cuts = cuts;
        this.least = least;
        this.scale = scale;
        for (double cut : cuts) {
            before[division(cut) + 1]++;
        }
        for (int i = 0; i < DIVISIONS; i++) {
            before[i + 1] += before[i];
        }
    }

    /** @param cuts ascending, finite */
    static CutIndex of(double[] cuts) {
        double range = cuts.length == 0 ? 0 : cuts[cuts.length - 1] - cuts[0];
        double scale = DIVISIONS / range;
        boolean even = range > 0 && Double.isFinite(range) && Double.isFinite(scale);
        return new CutIndex(cuts, cuts.length == 0 ? 0 : cuts[0], even ? scale : 0);
    }

    private int division(double value) {
        return (int) Math.max(0, Math.min(DIVISIONS - 1, (value - least) * scale));
    }

    /** How many cuts lie below a finite value. */
    int below(double value) {
        int division = division(value);
        int from = before[division];
        int to = before[division + 1];
        if (from == to) {
            return from;
        }
        if (to - from == 1) {
            return cuts[from] < value ? to : from;
        }
        int place = Arrays.binarySearch(cuts, from, to, value);
        return place >= 0 ? place : -place - 1;
    }
}
