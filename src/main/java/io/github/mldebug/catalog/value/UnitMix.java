package io.github.mldebug.catalog.value;

import io.github.mldebug.profile.Distribution;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
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
        Distribution positive = numbers.without(value -> value <= 0);
        boolean isPositive = numbers.min() >= 0 && positive.size() >= 0.5 * numbers.size();
        Optional<UnitMix> ratio = isPositive
                ? split(positive, Math::log).flatMap(each -> each.explained(Conversion.RATIOS, true))
                : Optional.empty();
        return ratio.or(() -> split(numbers, value -> value).flatMap(each -> each.explained(Conversion.OFFSETS, false)))
                .orElse(null);
    }

    /** Whether a number is in the rarer unit. */
    boolean holds(double value) {
        return upper ? value >= border : value <= border && value != 0;
    }

    /** A column cut in two at its widest gap. */
    private record Halves(Distribution lower, Distribution upper) {
        Optional<UnitMix> explained(List<Conversion> conversions, boolean logarithmic) {
            return conversions.stream()
                    .map(each -> with(each, logarithmic))
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingDouble(each -> each.off))
                    .map(each -> each.mix);
        }

        private record Fit(UnitMix mix, double off) {}

        private Optional<Fit> with(Conversion conversion, boolean logarithmic) {
            DoubleUnaryOperator scale = logarithmic ? Math::log : value -> value;
            Body low = Body.of(lower, value -> scale.applyAsDouble(conversion.apply(value)));
            Body high = Body.of(upper, scale);
            Body raw = Body.of(lower, scale);
            double broader = Math.max(raw.sd, high.sd);
            double separation = (high.median - raw.median) / broader;
            double error = MEDIAN * Math.hypot(low.sd / Math.sqrt(low.size), high.sd / Math.sqrt(high.size));
            double rounding = logarithmic ? ROUNDING : ROUNDING * Math.abs(high.median);
            double off = Math.abs(high.median - low.median);
            double allowed = Math.min(ERRORS * error + rounding, logarithmic ? furthest(conversion) : broader);
            boolean alike =
                    Math.max(low.sd, high.sd) <= most(Math.min(low.size, high.size)) * Math.min(low.sd, high.sd);
            double gap = scale.applyAsDouble(upper.min()) - scale.applyAsDouble(lower.max());
            boolean apart = separation >= SEPARATE && gap >= GAP * broader && isWidest(scale);
            if (!apart || off > allowed || !alike) {
                return Optional.empty();
            }
            boolean upperIsFew = upper.size() <= lower.size();
            Distribution few = upperIsFew ? upper : lower;
            Distribution many = upperIsFew ? lower : upper;
            UnitMix mix = new UnitMix(
                    upperIsFew,
                    upperIsFew ? few.min() : few.max(),
                    few.size(),
                    many.size(),
                    few.median(),
                    many.median(),
                    conversion,
                    separation);
            return Optional.of(new Fit(mix, off));
        }

        /**
         * Whether the gap is far wider than those on either side of it. Small numbers lie wide apart on a logarithmic scale,
         * so that few small ones must be set off on the plain scale as well.
         */
        private boolean isWidest(DoubleUnaryOperator scale) {
            boolean upperIsFew = upper.size() <= lower.size();
            return isWidestOn(scale) && (upperIsFew || isWidestOn(value -> value));
        }

        private boolean isWidestOn(DoubleUnaryOperator scale) {
            double gap = scale.applyAsDouble(upper.min()) - scale.applyAsDouble(lower.max());
            double others = 0;
            for (int i = 1; i <= Math.min(NEIGHBOURS, upper.distinct() - 1); i++) {
                others =
                        Math.max(others, scale.applyAsDouble(upper.value(i)) - scale.applyAsDouble(upper.value(i - 1)));
            }
            for (int i = 1; i <= Math.min(NEIGHBOURS, lower.distinct() - 1); i++) {
                int last = lower.distinct() - i;
                others = Math.max(
                        others, scale.applyAsDouble(lower.value(last)) - scale.applyAsDouble(lower.value(last - 1)));
            }
            return gap >= WIDEST * others;
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
    private record Body(int size, double median, double sd) {
        static Body of(Distribution numbers, DoubleUnaryOperator scale) {
            double mean = 0;
            for (int i = 0; i < numbers.distinct(); i++) {
                mean += scale.applyAsDouble(numbers.value(i)) * numbers.count(i) / numbers.size();
            }
            double squares = 0;
            for (int i = 0; i < numbers.distinct(); i++) {
                double off = scale.applyAsDouble(numbers.value(i)) - mean;
                squares += off * off * numbers.count(i);
            }
            return new Body(
                    numbers.size(),
                    scale.applyAsDouble(numbers.median()),
                    Math.sqrt(squares / Math.max(1, numbers.size() - 1)));
        }
    }

    /** Cuts at the widest gap that leaves a body on either side. */
    private static Optional<Halves> split(Distribution numbers, DoubleUnaryOperator scale) {
        double fewest = Math.max(FEWEST, FEWEST_SHARE * numbers.size());
        int at = -1;
        double widest = 0;
        for (int i = 0; i + 1 < numbers.distinct(); i++) {
            double gap = scale.applyAsDouble(numbers.value(i + 1)) - scale.applyAsDouble(numbers.value(i));
            boolean bodies = numbers.through(i) >= fewest && numbers.size() - numbers.through(i) >= fewest;
            if (bodies && gap > widest) {
                widest = gap;
                at = i;
            }
        }
        if (at < FEWEST_LEVELS_OF_FEW - 1 || numbers.distinct() - 1 - at < FEWEST_LEVELS_OF_FEW) {
            return Optional.empty();
        }
        double border = numbers.value(at);
        return Optional.of(
                new Halves(numbers.without(value -> value > border), numbers.without(value -> value <= border)));
    }
}
