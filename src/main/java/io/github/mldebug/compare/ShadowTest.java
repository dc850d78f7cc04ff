package io.github.mldebug.compare;

import java.util.Arrays;

/**
 * Does a feature do better than shuffled copies of itself? Each copy takes the feature's values (or those of every candidate
 * that the tool chose among) from other rows, and goes through the very same choice and fits as the real one. The p value is
 * the rank of the real gain among the copies', {@code (1 + copies at least as good) / (1 + copies)}: exact under the
 * hypothesis that the rows' values are exchangeable. Hopeless candidates stop early, after {@link #ENOUGH} copies did as
 * well, with the p value {@code ENOUGH / copies} of Besag and Clifford, "Sequential Monte Carlo p-values", Biometrika 78
 * (1991).
 */
public final class ShadowTest {
    /** Copies unless the user asks for more: the smallest number that can reach p = .025. */
    public static final int COPIES = 39;
    /** Copies of a thorough test, which can reach p = .005. */
    public static final int THOROUGH_COPIES = 199;
    /** Copies at least as good as the real one, after which no more are tried. */
    static final int ENOUGH = 10;

    private final int copies;

    /** @param copies how many at most */
    public ShadowTest(int copies) {
        this.copies = copies;
    }

    /** The gains of copies by the same procedure as the real candidate's. */
    @FunctionalInterface
    public interface Copies {
        /** The gains of the copies of consecutive numbers, from the first to before the last. */
        double[] gains(int first, int last);
    }

    /**
     * Runs the copies.
     *
     * @param realGain the real candidate's gain
     * @param batch how many copies are asked for at once; what is known of them early changes nothing but the time it takes
     * @param joint whether the procedure includes a choice among several candidates
     */
    public Result run(double realGain, Copies ofCopies, int batch, boolean joint) {
        double[] gains = new double[copies];
        int asGood = 0;
        for (int copy = 0; copy < copies; copy++) {
            if (copy % batch == 0) {
                int last = Math.min(copies, copy + batch);
                System.arraycopy(ofCopies.gains(copy, last), 0, gains, copy, last - copy);
            }
            asGood += gains[copy] >= realGain ? 1 : 0;
            if (asGood == ENOUGH) {
                int tried = copy + 1;
                return new Result(
                        new Comparison.Shadow(tried, ENOUGH / (double) tried, joint), Arrays.copyOf(gains, tried));
            }
        }
        return new Result(new Comparison.Shadow(copies, (1.0 + asGood) / (1.0 + copies), joint), gains);
    }

    /** The seed of the permutation of a copy, so that every command shuffles alike. */
    public static long seed(long seed, long copy) {
        return seed * 1_000_003L + copy + 1;
    }

    /** The test's outcome with the gains of the copies. */
    public record Result(Comparison.Shadow shadow, double[] gains) {
        /** Whether copies do as well too rarely for chance to be the explanation. */
        public boolean isBeaten() {
            return shadow.p() <= VerdictRule.SHADOW_LEVEL;
        }

        /**
         * The same copies beside another candidate among those that each of them was the best of. One that is not the best
         * itself is thereby held to the bar of the best.
         */
        public Result beside(double realGain) {
            long asGood = Arrays.stream(gains).filter(gain -> gain >= realGain).count();
            double p = (1.0 + asGood) / (1.0 + gains.length);
            return new Result(new Comparison.Shadow(gains.length, p, shadow.joint()), gains);
        }
    }
}
