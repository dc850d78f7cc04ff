package io.github.mldebug.catalog.value;

import io.github.mldebug.profile.Distribution;
import io.github.mldebug.stats.ParetoTail;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * Finds the few numbers of a column that stand so far out that the tail of the others does not reach there. The tail is
 * fitted to the others, so that a column with a heavy tail has to be left further behind than one with a light tail.
 */
final class FarValues {
    /** With fewer numbers a tail cannot be fitted. */
    static final int FEWEST = 40;
    /** The tail is the outer quarter, and of a long column so many numbers. */
    private static final double TAIL = 0.25;

    private static final int LONGEST_TAIL = 500;
    /** Fewer different numbers in the tail are levels, and no tail. */
    private static final int FEWEST_LEVELS = 8;
    /** So many numbers may be far ones: a share of all, at least a handful, and a small part of the tail. */
    private static final double FAR = 0.04;

    private static final int HANDFUL = 5;
    private static final double PART_OF_TAIL = 0.25;

    /** Fewer numbers than this so far out are to be expected of the others, where the user sets no other limit. */
    static final double EXPECTED = 0.001;
    /** And the nearest of them is at least so many times as far from the median as its neighbour. */
    static final double RATIO = 2;

    private FarValues() {}

    /**
     * Numbers at one end of a column.
     *
     * @param upper whether they are the greatest ones or the smallest
     * @param nearest the far number that is nearest to the others
     * @param neighbour the other number that is nearest to them
     * @param count how many they are
     * @param expected how many numbers the tail of the others would give as far out as the nearest one
     * @param ratio how many times as far from the median as the neighbour the nearest one is
     */
    record Far(boolean upper, double nearest, double neighbour, int count, double expected, double ratio) {
        /** Whether it is beyond what the tail of the others reaches. */
        boolean isClear() {
            return expected <= EXPECTED && ratio >= RATIO;
        }

        /** Whether a number is one of them. */
        boolean holds(double value) {
            return upper ? value >= nearest : value <= nearest;
        }
    }

    /** The candidates at both ends, however ordinary they are. */
    static List<Far> candidates(Distribution numbers) {
        if (numbers.size() < FEWEST) {
            return List.of();
        }
        return Stream.of(false, true)
                .map(upper -> at(numbers, upper))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Far> at(Distribution numbers, boolean upper) {
        int size = numbers.size();
        double median = numbers.median();
        // Distances from the median, the farthest first.
        IntToDoubleFunction distance = i -> upper ? numbers.at(size - 1 - i) - median : median - numbers.at(i);
        int tail = (int) Math.min(TAIL * size, LONGEST_TAIL);
        int most = (int) Math.min(Math.max(HANDFUL, FAR * size), PART_OF_TAIL * tail);
        double[] distances = new double[tail + 1];
        for (int i = 0; i <= tail; i++) {
            distances[i] = distance.applyAsDouble(i);
        }
        int far = widestGap(distances, most);
        if (far == 0) {
            return Optional.empty();
        }
        double threshold = distances[tail];
        double[] others = Arrays.stream(distances, far, tail)
                .filter(each -> each > threshold)
                .sorted()
                .toArray();
        if (Arrays.stream(others).distinct().count() < FEWEST_LEVELS) {
            return Optional.empty();
        }
        // Numbers are rounded: the first one beyond the threshold stands for all that are rounded to it. Distances are
        // taken
        // before it is halved, or the next number to the threshold may fall on the start.
        double half = (others[0] - threshold) / 2;
        ParetoTail fitted = ParetoTail.fit(
                Arrays.stream(others).map(each -> each - threshold - half).toArray());
        double nearest = distances[far - 1];
        return Optional.of(new Far(
                upper,
                upper ? numbers.at(size - far) : numbers.at(far - 1),
                upper ? numbers.at(size - 1 - far) : numbers.at(far),
                far,
                others.length * fitted.beyond(nearest - threshold - half),
                nearest / distances[far]));
    }

    /** After how many numbers the greatest step in the ratio of distances comes; 0 when there is none. */
    private static int widestGap(double[] distances, int most) {
        int widest = 0;
        double ratio = 1;
        for (int count = 1; count <= most; count++) {
            if (distances[count] > 0 && distances[count - 1] > ratio * distances[count]) {
                ratio = distances[count - 1] / distances[count];
                widest = count;
            }
        }
        return widest;
    }
}
