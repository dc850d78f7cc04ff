package io.github.mldebug.catalog.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The medians of groups of a column's numbers, and how far each may be off: by the standard error of the median of so many
 * numbers of that spread, and by the rounding of the numbers.
 *
 * @param medians one a group; of two in the middle the lesser
 * @param errors one a group
 */
record GroupMiddles(double[] medians, double[] errors) {
    /** The standard error of a median, in standard errors of a mean, for a normal distribution: the root of π / 2. */
    private static final double MEDIAN = Math.sqrt(Math.PI / 2);
    /** The standard deviation of what rounding to steps of 1 takes away. */
    private static final double ROUNDING = 1 / Math.sqrt(12);

    /**
     * The middles of groups.
     *
     * @param groups the group of each place, -1 for none
     * @param ascending the places, from the least number to the greatest
     * @param sizes how many of these places are in each group
     */
    static GroupMiddles of(int[] groups, Standing column, int[] ascending, int[] sizes) {
        double[] medians = new double[sizes.length];
        double[] steps = new double[sizes.length];
        int[] seen = new int[sizes.length];
        List<Integer> reached = new ArrayList<>();
        double below = Double.NaN;
        double value = Double.NaN;
        for (int i : ascending) {
            double number = column.number(i);
            if (number != value) {
                for (int group : reached) {
                    steps[group] = Math.max(steps[group], number - value);
                }
                reached.clear();
                below = value;
                value = number;
            }
            if (groups[i] >= 0 && ++seen[groups[i]] == (sizes[groups[i]] + 1) / 2) {
                medians[groups[i]] = number;
                steps[groups[i]] = Double.isNaN(below) ? 0 : number - below;
                reached.add(groups[i]);
            }
        }
        double[] errors = errors(groups, column, ascending, sizes, medians);
        Arrays.setAll(errors, group -> Math.max(errors[group], ROUNDING * steps[group]));
        return new GroupMiddles(medians, errors);
    }

    private static double[] errors(int[] groups, Standing column, int[] ascending, int[] sizes, double[] medians) {
        double[] sums = new double[sizes.length];
        double[] squares = new double[sizes.length];
        for (int i : ascending) {
            if (groups[i] >= 0) {
                double off = column.number(i) - medians[groups[i]];
                sums[groups[i]] += off;
                squares[groups[i]] += off * off;
            }
        }
        double[] errors = new double[sizes.length];
        for (int group = 0; group < errors.length; group++) {
            double n = sizes[group];
            double variance = (squares[group] - sums[group] * sums[group] / n) / Math.max(1, n - 1);
            errors[group] = n == 0 ? 0 : MEDIAN * Math.sqrt(Math.max(0, variance) / n);
        }
        return errors;
    }

    /** How far the medians of some groups may be off, as the root of the mean square. */
    double error(int[] some) {
        return root(some, group -> errors[group]);
    }

    /** The same for their logarithms. */
    double errorOfLogarithm(int[] some) {
        return root(some, group -> Math.log1p(errors[group] / medians[group]));
    }

    private static double root(int[] some, IntToDoubleFunction error) {
        return Math.sqrt(Arrays.stream(some)
                .mapToDouble(error)
                .map(each -> each * each)
                .average()
                .orElse(0));
    }
}
