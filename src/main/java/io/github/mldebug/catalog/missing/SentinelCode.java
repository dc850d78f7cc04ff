package io.github.mldebug.catalog.missing;

import io.github.mldebug.profile.Distribution;
import java.util.Arrays;
import java.util.BitSet;

/** How surely a number is one that people write for "not known". */
enum SentinelCode {
    /** Two or more nines, or a negative number of nines. */
    SURE,
    /** Minus one, lone nines, eights, sevens, round negative numbers, the bounds of machine integers. */
    KNOWN,
    /** Zero. */
    ZERO,
    /** Any other number. */
    NONE;

    /** Codes are whole or end in .9, .99 or .999. */
    private static final double LEAST_FRACTION = 0.89;

    private static final double HIGHEST_POWER = 1e12;
    /** How far nines lie below a power of ten. */
    private static final double[] BELOW_POWER = {1, 0.1, 0.01, 0.001};
    /** Two numbers that are nearer are the same but for rounding. */
    private static final double ROUNDING = 1e-6;

    /** Ascending. */
    private static final double[] ROUND = {
        Integer.MIN_VALUE,
        -100_000,
        -32_768,
        -10_000,
        -8888,
        -7777,
        -1000,
        -998,
        -888,
        -777,
        -500,
        -200,
        -100,
        -98,
        -88,
        -77,
        -8,
        -7,
        -1,
        9,
        77,
        88,
        98,
        777,
        888,
        998,
        7777,
        8888,
        32_767,
        65_535,
        Integer.MAX_VALUE,
        4_294_967_295.0
    };

    /** What kind of number it is. */
    static SentinelCode of(double value) {
        if (value == 0) {
            return ZERO;
        }
        double size = Math.abs(value);
        double fraction = size - Math.floor(size);
        if (fraction > 0 && fraction < LEAST_FRACTION) {
            return NONE;
        }
        if (isNines(size) && (size >= 10 || value < 0)) {
            return SURE;
        }
        return fraction == 0 && Arrays.binarySearch(ROUND, value) >= 0 ? KNOWN : NONE;
    }

    /** The places of the distinct numbers that may be codes; looks where codes are, not at every number. */
    static BitSet places(Distribution numbers) {
        BitSet places = new BitSet(numbers.distinct());
        addNear(0, numbers, places);
        for (double round : ROUND) {
            addNear(round, numbers, places);
        }
        for (double power = 10; power <= HIGHEST_POWER; power *= 10) {
            for (double below : BELOW_POWER) {
                addNear(power - below, numbers, places);
                addNear(below - power, numbers, places);
            }
        }
        return places;
    }

    private static void addNear(double code, Distribution numbers, BitSet places) {
        double width = ROUNDING + 2 * Math.ulp(code);
        int place = numbers.indexOf(code - width);
        int i = place < 0 ? -place - 1 : place;
        while (i < numbers.distinct() && numbers.value(i) <= code + width) {
            if (of(numbers.value(i)) != NONE) {
                places.set(i);
            }
            i++;
        }
    }

    /** 9, 99, 999, and the same with up to three decimals, 99.9 and 999.99. */
    private static boolean isNines(double size) {
        double power = 10;
        while (power < HIGHEST_POWER && power <= size) {
            power *= 10;
        }
        double missing = power - size;
        return missing == 1 || (size >= 99 && (near(missing, 0.1) || near(missing, 0.01) || near(missing, 0.001)));
    }

    private static boolean near(double value, double wanted) {
        return Math.abs(value - wanted) < ROUNDING;
    }
}
