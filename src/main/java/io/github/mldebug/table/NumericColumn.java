package io.github.mldebug.table;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A column of numbers; a missing cell is NaN. Infinite values do not occur: the reader reports them as text. */
public final class NumericColumn implements Column {
    private final String name;
    private final String key;
    private final Role role;
    private final double[] values;
    private final int missing;
    private final SortedMap<String, Integer> missingTokens;
    private final NumberSpelling spelling;

    /**
     * @param values one number a row, NaN where missing; taken over, not copied: the caller must not change it
     * @param spelling what the numbers themselves no longer tell
     */
    public NumericColumn(
            String name,
            String key,
            Role role,
            double[] values,
            SortedMap<String, Integer> missingTokens,
            NumberSpelling spelling) {
        this.name = name;
        this.key = key;
        this.role = role;
        this.values = values;
        this.missingTokens = Collections.unmodifiableSortedMap(new TreeMap<>(missingTokens));
        this.spelling = spelling;
        int count = 0;
        for (double value : values) {
            if (Double.isNaN(value)) {
                count++;
            }
        }
        this.missing = count;
    }

    /** How the numbers were spelled. */
    public NumberSpelling spelling() {
        return spelling;
    }

    /** The number in a row, NaN when missing. */
    public double value(int row) {
        return values[row];
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public int rows() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public int missing() {
        return missing;
    }

    @Override
    public SortedMap<String, Integer> missingTokens() {
        return missingTokens;
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : Numbers.shortest(values[row]);
    }

    @Override
    public long cellHash(int row) {
        return isMissing(row) ? CellHash.MISSING : CellHash.number(values[row]);
    }
}
