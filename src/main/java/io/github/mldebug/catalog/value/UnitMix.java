package io.github.mldebug.catalog.value;

import io.github.mldebug.profile.Distribution;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two bodies of numbers in one column, of the same shape once one of them is converted into the unit of the other.
 *
 * @param upper whether the fewer numbers are the greater ones
 * @param border the number of the fewer that is nearest to the others
 * @param few how many are in the rarer unit
 * @param many how many are in the usual one
 * @param fewMedian the median of the few
 * @param manyMedian the median of the many
 * @param conversion what turns one into the other
 * @param separation distance of the two medians in standard deviations of the broader body
 */
record UnitMix(
        boolean upper,
        double border,
        int few,
        int many,
        double fewMedian,
        double manyMedian,
        Conversion conversion,
        double separation) {
    /** Fewer numbers than this, or than this share, are no body. */
    private static final int FEWEST = 5;

    private static final double FEWEST_SHARE = 0.01;
    /** Fewer different numbers are levels. */
    private static final int FEWEST_LEVELS = 20;

    private static final int FEWEST_LEVELS_OF_FEW = 3;
    /** Bodies nearer to each other than this overlap, and what is in which unit cannot be told. */
    private static final double SEPARATE = 4;
    /** And the gap between them is at least so many standard deviations of the broader one. */
    private static final double GAP = 0.5;
    /** And at least so many times as wide as any of the gaps between the numbers next to it, of which so many count. */
    private static final double WIDEST = 2;

    private static final int NEIGHBOURS = 10;
    /** So many steps are passed over at once where none can be the widest. */
    private static final int MANY = 64;
    /** A median is known to so many of its standard errors. */
    private static final double ERRORS = 3;
    /** The standard error of a median as a multiple of that of a mean. */
    private static final double MEDIAN = 1.2533;
    /** A ratio that is further off than this, as a logarithm, is another one, however few the numbers. */
    private static final double FURTHEST = 0.6;
    /** And so is one that is off by a greater part of the ratio's own logarithm. */
    private static final double PART = 0.25;
    /** Rounding of factors and numbers. */
    private static final double ROUNDING = 0.01;

    /** The two bodies, null when there are none. */
    static @Nullable UnitMix in(Distribution numbers) {
        if (numbers.distinct() < FEWEST_LEVELS) {
            return null;
        }
        Distribution positive = numbers.above(0);
        boolean isPositive = numbers.min() >= 0 && positive.size() >= 0.5 * numbers.size();
        Optional<UnitMix> ratio = isPositive
                ? split(positive, Scale.LOGARITHMIC)
                        .flatMap(each -> each.explained(Conversion.RATIOS, Scale.LOGARITHMIC))
                : Optional.empty();
        return ratio.or(() ->
                        split(numbers, Scale.PLAIN).flatMap(each -> each.explained(Conversion.OFFSETS, Scale.PLAIN)))
                .orElse(null);
    }

    /** On what scale two bodies have the same shape. */
    private enum Scale {
        PLAIN {
            @Override
            double of(double value) {
                return value;
            }

            @Override
            double step(double lower, double upper) {
                return upper - lower;
            }
        },
        LOGARITHMIC {
            @Override
            double of(double value) {
                return Math.log(value);
            }

            @Override
            double step(double lower, double upper) {
                return upper / lower;
            }
        };

        /** Where a number stands on it. */
        abstract double of(double value);

        /** Grows with the distance of two numbers, and takes less time than it. */
        abstract double step(double lower, double upper);

        double gap(Distribution numbers, int at) {
            return of(numbers.value(at + 1)) - of(numbers.value(at));
        }
    }

    /** Whether a number is in the rarer unit. */
    boolean holds(double value) {
        return upper ? value >= border : value <= border && (value != 0 || conversion.offset() != 0);
    }

    /** A column cut in two at its widest gap. */
    private record Halves(Distribution lower, Distribution upper) {
        private record Fit(UnitMix mix, double off) {}

        Optional<UnitMix> explained(List<Conversion> conversions, Scale scale) {
            double gap = scale.of(upper.min()) - scale.of(lower.max());
            double distance = scale.of(upper.median()) - scale.of(lower.median());
            if (!areApart(gap, distance, Math.max(leastSd(lower, scale), leastSd(upper, scale)))) {
                return Optional.empty();
            }
            Body low = Body.of(lower, scale);
            Body high = Body.of(upper, scale);
            double broader = Math.max(low.sd, high.sd);
            if (!areApart(gap, distance, broader)) {
                return Optional.empty();
            }
            double separation = distance / broader;
            return conversions.stream()
                    .map(each -> new Fit(
                            mix(each, separation),
                            scale == Scale.LOGARITHMIC ? offByRatio(each, low, high) : offByLine(each, low, high)))
                    .filter(fit -> fit.off < Double.POSITIVE_INFINITY)
                    .min(Comparator.comparingDouble(fit -> fit.off))
                    .map(fit -> fit.mix);
        }

        private static boolean areApart(double gap, double distance, double broader) {
            return distance >= SEPARATE * broader && gap >= GAP * broader;
        }

        /**
         * What the standard deviation of a body is at least: a quarter of its numbers lies at or beyond either of two quartiles
         * a distance d apart, so that the variance is at least ((m - q)² + (q + d - m)²) / 4 and, wherever the mean, d² / 8.
         */
        private static double leastSd(Distribution body, Scale scale) {
            int below = (body.size() + 3) / 4 - 1;
            double quartiles = scale.of(body.at(body.size() - 1 - below)) - scale.of(body.at(below));
            return quartiles / Math.sqrt(8);
        }

        /** How far off the medians are after multiplying the lower body, as a logarithm; infinite when too far. */
        private double offByRatio(Conversion conversion, Body low, Body high) {
            double median = Math.log(conversion.apply(lower.median()));
            double off = Math.abs(high.median - median);
            double allowed = Math.min(ERRORS * error(low.sd, high.sd) + ROUNDING, furthest(conversion));
            // What is multiplied is only moved on a logarithmic scale.
            return off <= allowed && alike(low.sd, high.sd) ? off : Double.POSITIVE_INFINITY;
        }

        /** The same for a conversion by a straight line. */
        private double offByLine(Conversion conversion, Body low, Body high) {
            double sd = low.sd * Math.abs(conversion.apply(1) - conversion.apply(0));
            double off = Math.abs(high.median - conversion.apply(low.median));
            double rounding = ROUNDING * Math.abs(high.median);
            double allowed = Math.min(ERRORS * error(sd, high.sd) + rounding, Math.max(low.sd, high.sd));
            return off <= allowed && alike(sd, high.sd) ? off : Double.POSITIVE_INFINITY;
        }

        /** The standard error of the distance of the medians. */
        private double error(double low, double high) {
            return MEDIAN * Math.hypot(low / Math.sqrt(lower.size()), high / Math.sqrt(upper.size()));
        }

        private boolean alike(double low, double high) {
            return Math.max(low, high) <= most(Math.min(lower.size(), upper.size())) * Math.min(low, high);
        }

        private UnitMix mix(Conversion conversion, double separation) {
            boolean upperIsFew = upper.size() <= lower.size();
            Distribution few = upperIsFew ? upper : lower;
            Distribution many = upperIsFew ? lower : upper;
            return new UnitMix(
                    upperIsFew,
                    upperIsFew ? few.min() : few.max(),
                    few.size(),
                    many.size(),
                    few.median(),
                    many.median(),
                    conversion,
                    separation);
        }

        private static double furthest(Conversion conversion) {
            return Math.min(FURTHEST, PART * Math.log(conversion.factor()));
        }

        /** How many times as broad one body may be as the other; of few numbers the breadth is hardly known. */
        private static double most(int size) {
            return 1.5 + 4 / Math.sqrt(size);
        }
    }

    /** A body of numbers on a scale. */
    private record Body(double median, double sd) {
        static Body of(Distribution numbers, Scale scale) {
            double[] scaled = new double[numbers.distinct()];
            double mean = 0;
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = scale.of(numbers.value(i));
                mean += scaled[i] * numbers.count(i) / numbers.size();
            }
            double squares = 0;
            for (int i = 0; i < scaled.length; i++) {
                double off = scaled[i] - mean;
                squares += off * off * numbers.count(i);
            }
            return new Body(scale.of(numbers.median()), Math.sqrt(squares / Math.max(1, numbers.size() - 1)));
        }
    }

    /** Cuts at the widest gap that leaves a body on either side, if it is far wider than those near it. */
    private static Optional<Halves> split(Distribution numbers, Scale scale) {
        int at = widestStep(numbers, scale);
        if (at < FEWEST_LEVELS_OF_FEW - 1
                || numbers.distinct() - 1 - at < FEWEST_LEVELS_OF_FEW
                || !isWidest(numbers, at, scale)) {
            return Optional.empty();
        }
        return Optional.of(new Halves(numbers.below(numbers.value(at + 1)), numbers.above(numbers.value(at))));
    }

    /** The place before the widest step that leaves a body on either side, -1 when there is none. */
    private static int widestStep(Distribution numbers, Scale scale) {
        double fewest = Math.max(FEWEST, FEWEST_SHARE * numbers.size());
        int at = -1;
        double widest = 0;
        int size = numbers.size();
        int i = 0;
        while (i + 1 < numbers.distinct() && size - numbers.through(i) >= fewest) {
            // A step over many numbers is at least as wide as each of theirs.
            if (i + MANY < numbers.distinct() && scale.step(numbers.value(i), numbers.value(i + MANY)) <= widest) {
                i += MANY;
                continue;
            }
            double step = scale.step(numbers.value(i), numbers.value(i + 1));
            if (step > widest && numbers.through(i) >= fewest) {
                widest = step;
                at = i;
            }
            i++;
        }
        return at;
    }

    /**
     * Whether a gap is far wider than those on either side of it. Small numbers lie wide apart on a logarithmic scale, so that
     * few small ones must be set off on the plain scale as well.
     */
    private static boolean isWidest(Distribution numbers, int at, Scale scale) {
        boolean upperIsFew = numbers.size() - numbers.through(at) <= numbers.through(at);
        return isWidestOn(numbers, at, scale) && (upperIsFew || isWidestOn(numbers, at, Scale.PLAIN));
    }

    private static boolean isWidestOn(Distribution numbers, int at, Scale scale) {
        int first = Math.max(0, at - NEIGHBOURS);
        int last = Math.min(numbers.distinct() - 2, at + NEIGHBOURS);
        double others = 0;
        for (int i = first; i <= last; i++) {
            others = i == at ? others : Math.max(others, scale.gap(numbers, i));
        }
        return scale.gap(numbers, at) >= WIDEST * others;
    }
}
