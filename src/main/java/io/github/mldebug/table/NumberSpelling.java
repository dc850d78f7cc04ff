package io.github.mldebug.table;

import java.util.List;

/**
 * How the numbers of a column were spelled, as far as the numbers themselves no longer tell.
 *
 * @param leadingZeros how many cells have a zero before another digit, as {@code 007}
 * @param leadingZeroRows the first rows of these, at most {@value #MOST_ROWS}, ascending, counted from 0
 * @param pointZeros how many cells end in a fractional part of one or two zeros, as {@code 3.0}
 */
public record NumberSpelling(int leadingZeros, List<Integer> leadingZeroRows, int pointZeros) {
    /** No column lists more rows than this. */
    public static final int MOST_ROWS = 100;

    /** Nothing about the spelling that the numbers do not tell. */
    public static final NumberSpelling PLAIN = new NumberSpelling(0, List.of(), 0);

    public NumberSpelling {
        leadingZeroRows = List.copyOf(leadingZeroRows);
    }
}
