package io.github.mldebug.stats;

/** Holm's step-down correction, "A Simple Sequentially Rejective Multiple Test Procedure" (1979). */
public final class Holm {
    private Holm() {}

    /**
     * Adjusted p values: reject those at or below the level, and the chance of any false rejection stays below it.
     *
     * @param pValues between 0 and 1, in any order
     * @return in the order given, each at least its own p value and at most 1
     */
    public static double[] adjusted(double[] pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("p value " + p);
            }
        }
        int[] order = Ranks.ascending(pValues);
        double[] adjusted = new double[pValues.length];
        double largest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            double scaled = Math.min(1, (order.length - rank) * pValues[order[rank]]);
            largest = Math.max(largest, scaled);
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }
}
