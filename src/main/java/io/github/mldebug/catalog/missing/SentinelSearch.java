package io.github.mldebug.catalog.missing;

import io.github.mldebug.catalog.missing.NumberSentinels.Sentinel;
import io.github.mldebug.check.Wording;
import io.github.mldebug.profile.Distribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a column that stand for "not known". A sentinel differs from an outlier in that it repeats exactly,
 * stands apart from its neighbours by more than they do from each other, and is usually a number that people choose: nines,
 * minus one, a zero among quantities that cannot be zero. How far counts as apart is measured on the other values, with the
 * well-known codes left out of that measure.
 */
final class SentinelSearch {
    /** Neighbours looked at to see what is usual near a number. */
    private static final int NEIGHBOURS = 10;
    /** Apart is further than this many times the usual distance of neighbours. */
    private static final double APART = 3;
    /** A spike is this many times as frequent as its most frequent neighbour. */
    private static final double SPIKE = 5;
    /** An unknown number must be off by this many spreads. */
    private static final double FAR_OFF = 2;
    /** An unknown positive number must be this many times the greatest other one. */
    private static final double RATIO = 10;
    /** Fewer different values than this are codes themselves, among which only a sure code is told. */
    private static final int FEW_VALUES = 5;
    /** A zero cannot be when the smallest other number is at least this share of the median. */
    private static final double ZERO_GAP = 0.1;
    /** A count is surprising from so many of its standard deviations on. */
    private static final double SURPRISE = 3;
    /** A number that is not whole must repeat so often among whole ones. */
    private static final int FEWEST_FRACTIONS = 3;
    /** So large a share of cells was filled in, at least. */
    private static final double FILLED = 0.02;
    /** As near as this share of the spread is equal to the mean, which may have been taken of a part of the rows. */
    private static final double NEAR = 0.01;
    /** More zeros than this share are a state of their own (no purchase, no gain) and not a gap in the data. */
    private static final double MANY_ZEROS = 0.5;

    private final Distribution all;
    /** The places of those that might be codes. */
    private final BitSet codes;
    /** The numbers without those that might be codes. */
    private final Distribution core;

    /** Whether more than one different number is not whole. */
    private final boolean fractions;

    private final double spread;
    private final double median;

    private SentinelSearch(Distribution all) {
        this.all = all;
        codes = SentinelCode.places(all);
        core = all.without(codes);
        fractions = hasFractions();
        spread = core.size() == 0 ? 0 : quantile(0.99) - quantile(0.01);
        median = core.size() == 0 ? 0 : quantile(0.5);
    }

    /** The sentinels among the numbers of a column, ascending. */
    static List<Sentinel> in(Distribution numbers) {
        SentinelSearch search = new SentinelSearch(numbers);
        List<Sentinel> found = new ArrayList<>();
        if (search.core.distinct() < 2) {
            return found;
        }
        for (int i = 0; i < numbers.distinct(); i++) {
            String because = search.isSuspect(i) ? search.because(i) : null;
            if (because != null) {
                found.add(new Sentinel(numbers.value(i), numbers.count(i), because));
            }
        }
        return found;
    }

    /** Most numbers are neither codes nor extreme, and occur once or twice. */
    private boolean isSuspect(int i) {
        return all.count(i) >= FEWEST_FRACTIONS || i == 0 || i == all.distinct() - 1 || codes.get(i);
    }

    private @Nullable String because(int i) {
        double value = all.value(i);
        int count = all.count(i);
        boolean extreme = i == 0 || i == all.distinct() - 1;
        SentinelCode code = codes.get(i) ? SentinelCode.of(value) : SentinelCode.NONE;
        if (code != SentinelCode.NONE || extreme) {
            return because(value, count, code);
        }
        return count < FEWEST_FRACTIONS ? null : filledIn(value, count);
    }

    private @Nullable String because(double value, int count, SentinelCode code) {
        int inner = innerNeighbour(value);
        if (inner < 0) {
            return null;
        }
        double gap = Math.abs(core.value(inner) - value);
        boolean apart = gap > APART * step(inner, value > median);
        boolean spike = count >= SPIKE && count >= SPIKE * frequencyNear(inner, value > median);
        boolean oddSign = value < 0 && smallestButCodes() >= 0;
        return switch (code) {
            case SURE -> sure(count, gap, apart, spike, oddSign);
            case KNOWN -> known(value, count, new Place(gap, apart, spike, oddSign, core.count(inner)));
            case ZERO -> zero(count, apart, spike);
            case NONE -> unknown(value, count, gap, apart, oddSign);
        };
    }

    private @Nullable String sure(int count, double gap, boolean apart, boolean spike, boolean oddSign) {
        if (oddSign && apart) {
            return "the only negative numbers are such codes";
        }
        if (apart && (gap >= APART * spread || (count >= 2 && gap >= spread))) {
            return "it stands far off the others";
        }
        if (apart && spike) {
            return "it stands apart from the others and is more frequent than any near it";
        }
        boolean continuous = core.distinct() >= 0.5 * core.size() && core.distinct() >= 4 * FEW_VALUES;
        return continuous && count >= 2 * SPIKE && count >= 2 * SPIKE * mostFrequent()
                ? "it is far more frequent than any other number"
                : null;
    }

    /** How a number lies to its neighbour on the side of the median, which occurs so often. */
    private record Place(double gap, boolean apart, boolean spike, boolean oddSign, int innerCount) {}

    private @Nullable String known(double value, int count, Place place) {
        if (count < 2) {
            return null;
        }
        if (value == -1 && place.oddSign() && isMoreThanATail(count)) {
            return "the only negative number is more frequent than the numbers beside it lead one to expect";
        }
        if (place.oddSign() && core.distinct() >= FEW_VALUES) {
            int inner = place.innerCount();
            boolean edge = value == -1 && inner >= 2 * count && inner >= 0.05 * all.size();
            if (place.apart() || place.spike() || (edge && count > 2)) {
                return "the only negative numbers are such codes";
            }
        }
        boolean off = place.apart() && place.gap() >= spread && core.distinct() >= FEW_VALUES && count > 2;
        return off && Math.abs(value) > 1 ? "it stands far off the others" : null;
    }

    /**
     * Whether there are more -1 than a tail of whole numbers would have: in every usual one the frequencies fall at least
     * as fast from step to step as a geometric series (they are log-concave).
     */
    private boolean isMoreThanATail(int count) {
        double zeros = all.countOf(0);
        double ones = all.countOf(1);
        double expected = ones == 0 ? zeros : zeros * zeros / ones;
        return all.isWhole()
                && core.distinct() >= FEW_VALUES
                && count >= 3
                && count > expected + SURPRISE * Math.sqrt(expected + 1);
    }

    /**
     * An ordinary number that is the mean or the median of the others and repeats among numbers that hardly do, or is the only
     * one that is not whole: cells that were filled in.
     */
    private @Nullable String filledIn(double value, int count) {
        if (count >= FEWEST_FRACTIONS && value != Math.rint(value) && isMeanOfWholeNumbers(value)) {
            return "it is the mean of the other numbers, and the only one that is not whole";
        }
        if (count < FILLED * all.size() || count < 2 * SPIKE || core.distinct() < 4 * FEW_VALUES) {
            return null;
        }
        int next = 0;
        double sum = 0;
        for (int i = 0; i < core.distinct(); i++) {
            if (core.value(i) != value) {
                next = Math.max(next, core.count(i));
                sum += core.value(i) * core.count(i);
            }
        }
        int others = core.size() - count;
        if (count < SPIKE * next || core.distinct() < 0.5 * others) {
            return null;
        }
        String repeats = ", and no other number occurs more than " + Wording.count(next, "time");
        if (Math.abs(value - sum / others) <= NEAR * spread) {
            return "it is the mean of the other numbers" + repeats;
        }
        return Math.abs(value - median) <= NEAR * spread ? "it is the median of the other numbers" + repeats : null;
    }

    private boolean hasFractions() {
        int seen = 0;
        for (int i = 0; i < all.distinct() && seen < 2; i++) {
            seen += all.value(i) == Math.rint(all.value(i)) ? 0 : 1;
        }
        return seen > 1;
    }

    /** Whether the others are all whole and have this mean, with those that might be codes or without them. */
    private boolean isMeanOfWholeNumbers(double value) {
        if (fractions) {
            return false;
        }
        double sum = 0;
        for (int i = 0; i < all.distinct(); i++) {
            double other = all.value(i);
            sum += other == value ? 0 : other * all.count(i);
        }
        double coreSum = 0;
        for (int i = 0; i < core.distinct(); i++) {
            coreSum += core.value(i) == value ? 0 : core.value(i) * core.count(i);
        }
        int count = all.countOf(value);
        double off = Math.min(
                Math.abs(value - sum / (all.size() - count)), Math.abs(value - coreSum / (core.size() - count)));
        return core.distinct() > FEW_VALUES && off <= NEAR * spread;
    }

    private @Nullable String zero(int count, boolean apart, boolean spike) {
        boolean positive = smallestButCodes() > 0 && core.distinct() >= 2 * FEW_VALUES;
        boolean impossible = positive && apart && core.min() >= ZERO_GAP * median && count <= MANY_ZEROS * all.size();
        if (!impossible || count < 2) {
            return null;
        }
        return spike || count > 2 ? "all other numbers are at least " + Wording.number(core.min()) : null;
    }

    private @Nullable String unknown(double value, int count, double gap, boolean apart, boolean oddSign) {
        if (count < 3 || core.distinct() < FEW_VALUES + 1 || !apart) {
            return null;
        }
        if (oddSign(value) && gap >= 0.5 * spread) {
            return "it is the only negative number";
        }
        double most = Math.max(Math.abs(otherEnd(value)), Math.abs(core.value(innerNeighbour(value))));
        boolean off = gap >= FAR_OFF * spread && ((value < 0 && !oddSign) || Math.abs(value) >= RATIO * most);
        return off ? "it stands far off the others and repeats exactly" : null;
    }

    private boolean oddSign(double value) {
        return value < 0 && core.distinct() > 1 && core.min() == value && core.value(1) >= 0;
    }

    private double otherEnd(double value) {
        return value > median ? core.min() : core.max();
    }

    /** The smallest number that is neither a code nor zero. */
    private double smallestButCodes() {
        return core.min();
    }

    /** The index in the core of the nearest number on the side of the median, -1 when there is none. */
    private int innerNeighbour(double value) {
        int place = core.indexOf(value);
        if (place >= 0) {
            int inner = value > median ? place - 1 : place + 1;
            return inner >= 0 && inner < core.distinct() ? inner : -1;
        }
        int above = -place - 1;
        if (value > median) {
            return above - 1;
        }
        return above < core.distinct() ? above : -1;
    }

    /** The usual distance of neighbours near an end: the median of the first few from there inward. */
    private double step(int from, boolean downward) {
        int available = downward ? from : core.distinct() - 1 - from;
        int steps = Math.min(NEIGHBOURS, available);
        if (steps == 0) {
            return spread;
        }
        double[] gaps = new double[steps];
        for (int i = 0; i < steps; i++) {
            int at = downward ? from - i : from + i;
            gaps[i] = Math.abs(core.value(at) - core.value(downward ? at - 1 : at + 1));
        }
        Arrays.sort(gaps);
        return gaps[steps / 2];
    }

    private int frequencyNear(int from, boolean downward) {
        int most = 0;
        for (int i = 0; i < NEIGHBOURS; i++) {
            int at = downward ? from - i : from + i;
            if (at >= 0 && at < core.distinct()) {
                most = Math.max(most, core.count(at));
            }
        }
        return most;
    }

    private int mostFrequent() {
        int most = 0;
        for (int i = 0; i < core.distinct(); i++) {
            most = Math.max(most, core.count(i));
        }
        return most;
    }

    private double quantile(double probability) {
        return core.at((int) (probability * (core.size() - 1)));
    }
}
