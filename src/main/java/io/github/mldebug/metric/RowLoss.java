package io.github.mldebug.metric;

/** A loss of each row: what the tests of a step compare, lower is better. */
public enum RowLoss {
    /** Minus the natural logarithm of the probability given to the true class, clipped. */
    LOG_LOSS,
    /** One where the most probable class is not the true one, else zero. */
    ZERO_ONE,
    /** The square of prediction minus truth. */
    SQUARED_ERROR,
    /** The distance of prediction and truth. */
    ABSOLUTE_ERROR;

    /** The loss of every row, unweighted, zero or more. */
    public double[] of(Scored scored) {
        double[] losses = new double[scored.rows()];
        switch (this) {
            case LOG_LOSS -> logLoss(scored, losses);
            case ZERO_ONE -> zeroOne(scored, losses);
            case SQUARED_ERROR -> {
                errors(scored, losses);
                for (int row = 0; row < losses.length; row++) {
                    losses[row] *= losses[row];
                }
            }
            case ABSOLUTE_ERROR -> {
                errors(scored, losses);
                for (int row = 0; row < losses.length; row++) {
                    losses[row] = Math.abs(losses[row]);
                }
            }
        }
        return losses;
    }

    private static void logLoss(Scored scored, double[] losses) {
        int[] codes = scored.classTruth().codes();
        for (int row = 0; row < losses.length; row++) {
            double probability = Math.max(scored.predictions()[row][codes[row]], scored.clip());
            losses[row] = -Math.log(Math.min(1, probability));
        }
    }

    private static void zeroOne(Scored scored, double[] losses) {
        int[] codes = scored.classTruth().codes();
        for (int row = 0; row < losses.length; row++) {
            losses[row] = scored.predictedClass(row) == codes[row] ? 0 : 1;
        }
    }

    private static void errors(Scored scored, double[] losses) {
        double[] values = scored.numbers();
        for (int row = 0; row < losses.length; row++) {
            losses[row] = scored.predictions()[row][0] - values[row];
        }
    }
}
