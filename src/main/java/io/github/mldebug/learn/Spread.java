package io.github.mldebug.learn;

/**
 * Centre and spread of numbers, proof against overflow: numbers are taken in units of a power of two near the largest when
 * that is far from one.
 *
 * @param mean weighted, in the unit
 * @param deviation weighted standard deviation in the unit; 0 for a constant
 * @param perUnit what a number is multiplied with to be in the unit, a power of two
 */
record Spread(double mean, double deviation, double perUnit) {
    private static final double LARGE = 1e100;
    /** A spread this far below the size of the numbers is rounding. */
    private static final double ROUNDING = 1e-14;

    /** What numbers up to this size are multiplied with. */
    static double perUnit(double largest) {
        if (largest == 0 || (largest < LARGE && largest > 1 / LARGE)) {
            return 1;
        }
        return Math.scalb(1.0, -Math.max(-1000, Math.min(1000, Math.getExponent(largest))));
    }

    /** A spread from sums over numbers in the unit, with weights that sum to one. */
    static Spread of(double mean, double squares, double largest, double perUnit) {
        double deviation = Math.sqrt(squares);
        boolean constant = !(deviation > ROUNDING * largest * perUnit);
        return new Spread(mean, constant ? 0 : deviation, perUnit);
    }

    /** Of an array with weights that sum to one. */
    static Spread of(double[] values, double[] shares) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double perUnit = perUnit(largest);
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += shares[i] * values[i] * perUnit;
        }
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double difference = values[i] * perUnit - mean;
            squares += shares[i] * difference * difference;
        }
        return of(mean, squares, largest, perUnit);
    }

    /** Of an indicator that is 1 in a share of the rows. It is not centred, so that its zeros stay zeros. */
    static Spread ofIndicator(double share) {
        double variance = share * (1 - share);
        return new Spread(0, variance > ROUNDING ? Math.sqrt(variance) : 0, 1);
    }

    /** What {@code value * perUnit - mean} is multiplied with to have a deviation of one; 0 for a constant. */
    double scale() {
        return deviation == 0 ? 0 : 1 / deviation;
    }
}
