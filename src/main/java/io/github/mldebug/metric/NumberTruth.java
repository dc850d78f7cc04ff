package io.github.mldebug.metric;

/** The numbers to be predicted; finite. The array is not copied and must not change. */
public final class NumberTruth implements Truth {
    private final double[] values;

    /**
     * Wraps the numbers.
     *
     * @param values one a row
     */
    public NumberTruth(double[] values) {
        this.values = values;
    }

    /** The numbers, not to be changed. */
    public double[] values() {
        return values;
    }

    @Override
    public int rows() {
        return values.length;
    }
}
