package io.github.mldebug.stats;

/**
 * A two-sided interval.
 *
 * @param low its lower end, at most {@code high}
 * @param high its upper end
 * @param level its nominal coverage, between 0 and 1, as 0.9
 */
public record Interval(double low, double high, double level) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval from " + low + " to " + high);
        }
        Levels.requireShare(level, "level");
    }

    /** Whether the value lies in the interval, its ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The distance between the two ends. */
    public double width() {
        return high - low;
    }

    /** Whether the interval lies inside another, ends included. */
    public boolean within(double otherLow, double otherHigh) {
        return otherLow <= low && high <= otherHigh;
    }
}
