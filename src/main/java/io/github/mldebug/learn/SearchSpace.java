package io.github.mldebug.learn;

import io.github.mldebug.learn.Hyperparameter.Numbers;
import io.github.mldebug.learn.Hyperparameter.Scale;
import io.github.mldebug.learn.Hyperparameter.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The values of hyperparameters that a search tries, spelled so that a person can read and repeat them. */
public final class SearchSpace {
    /** Points of a grid, about. */
    private static final int POINTS = 10;

    private static final int REAL_POINTS = 6;
    private static final int HALF_DECADES = 9;
    private static final double HALF_DECADE = Math.sqrt(10);
    private static final int[] SERIES = {1, 2, 5};
    private static final int AROUND = 2;
    private static final MathContext DIGITS = new MathContext(3);

    private SearchSpace() {}

    /**
     * The grid of one hyperparameter over its search range: words as declared; numbers ascending, on a logarithmic scale half a
     * decade apart (whole numbers 1, 2, 5, 10, …; a decade where the range is long), on a linear one evenly.
     */
    public static List<Object> grid(Hyperparameter one) {
        if (one.range() instanceof Words words) {
            return List.copyOf(words.words());
        }
        Numbers range = (Numbers) one.range();
        Set<Object> values = new LinkedHashSet<>();
        if (range.scale() == Scale.LOG) {
            (range.whole() ? series(range) : powers(range)).forEach(values::add);
        } else {
            linear(range).forEach(values::add);
        }
        return List.copyOf(values);
    }

    /** Some of a grid's values, the first and the last among them. */
    public static List<Object> coarse(Hyperparameter one, int most) {
        List<Object> grid = grid(one);
        if (grid.size() <= most) {
            return grid;
        }
        return IntStream.range(0, most)
                .mapToObj(i -> grid.get(Math.round(i * (grid.size() - 1) / (float) (most - 1))))
                .distinct()
                .toList();
    }

    /** Five values around one, a factor apart (2 for whole numbers, else half a decade), within what is allowed. */
    public static List<Object> around(Hyperparameter one, double current) {
        if (!(one.range() instanceof Numbers range)) {
            return grid(one);
        }
        double factor = range.whole() ? 2 : HALF_DECADE;
        Set<Object> values = new LinkedHashSet<>();
        for (int step = -AROUND; step <= AROUND; step++) {
            double value = step == 0 ? current : spelled(current * Math.pow(factor, step), range);
            values.add(Math.max(range.least(), Math.min(range.most(), value)));
        }
        return List.copyOf(values);
    }

    /**
     * Points of two hyperparameters that fill their search ranges evenly: Halton's sequence in bases 2 and 3, shifted at random
     * (Cranley and Patterson, SIAM J. Numer. Anal. 13, 1976).
     *
     * @return pairs of values, all different; at most {@code points}
     */
    public static List<List<Object>> halton(Hyperparameter first, Hyperparameter second, int points, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] shift = {random.nextDouble(), random.nextDouble()};
        Set<List<Object>> pairs = new LinkedHashSet<>();
        for (int i = 1; i <= points; i++) {
            pairs.add(List.of(
                    at(first, (radicalInverse(i, 2) + shift[0]) % 1),
                    at(second, (radicalInverse(i, 3) + shift[1]) % 1)));
        }
        return List.copyOf(pairs);
    }

    /** The digits of a number mirrored at the point. */
    static double radicalInverse(int index, int base) {
        double inverse = 0;
        double digit = 1.0 / base;
        for (int rest = index; rest > 0; rest /= base) {
            inverse += rest % base * digit;
            digit /= base;
        }
        return inverse;
    }

    private static Object at(Hyperparameter one, double share) {
        if (one.range() instanceof Words words) {
            return words.words().get((int) (share * words.words().size()));
        }
        Numbers range = (Numbers) one.range();
        double value = range.scale() == Scale.LOG
                ? range.from() * Math.pow(range.to() / range.from(), share)
                : range.from() + share * (range.to() - range.from());
        return spelled(value, range);
    }

    private static List<Double> series(Numbers range) {
        List<Double> values = new ArrayList<>();
        for (double decade = 1; decade <= range.to(); decade *= 10) {
            for (int digit : SERIES) {
                if (digit * decade >= range.from() && digit * decade <= range.to()) {
                    values.add(digit * decade);
                }
            }
        }
        return values;
    }

    private static List<Double> powers(Numbers range) {
        double halves = 2 * Math.log10(range.to() / range.from());
        double factor = halves + 1 <= HALF_DECADES + 0.5 ? HALF_DECADE : 10;
        int steps = (int) Math.round(Math.log(range.to() / range.from()) / Math.log(factor));
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> spelled(range.from() * Math.pow(factor, step), range))
                .toList();
    }

    private static List<Double> linear(Numbers range) {
        if (!range.whole()) {
            return IntStream.range(0, REAL_POINTS)
                    .mapToObj(i -> spelled(range.from() + i * (range.to() - range.from()) / (REAL_POINTS - 1), range))
                    .toList();
        }
        int step = (int) Math.ceil((range.to() - range.from() + 1) / POINTS);
        List<Double> values = new ArrayList<>();
        for (double value = range.from(); value <= range.to(); value += step) {
            values.add(value);
        }
        return values;
    }

    /** To three digits, or the nearest whole number. */
    private static double spelled(double value, Numbers range) {
        return range.whole()
                ? Math.max(1, Math.rint(value))
                : new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
