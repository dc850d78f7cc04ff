package io.github.mldebug.table;

import java.util.SortedMap;

/** A column of numbers; a missing cell is NaN. Infinite values do not occur: the reader reports them as text. */
public final class NumericColumn implements Column {
    private final ColumnHead head;
    private final Deferred<double[]> values;
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
        this(
                new ColumnHead(name, key, role, values.length, countMissing(values), missingTokens),
                Deferred.of(values),
                spelling);
    }

    /** @param values as many as the head says, NaN where missing */
    public NumericColumn(ColumnHead head, Deferred<double[]> values, NumberSpelling spelling) {
        this.head = head;
        this.values = values;
        this.spelling = spelling;
    }

    private static int countMissing(double[] values) {
        int count = 0;
        for (double value : values) {
            if (Double.isNaN(value)) {
                count++;
            }
        }
        return count;
    }

    /** How the numbers were spelled. */
    public NumberSpelling spelling() {
        return spelling;
    }

    /**
     * Copies the numbers of some rows, NaN where missing: faster than asking for them one by one.
     *
     * @param rows whose numbers are wanted
     * @param from first position in {@code rows}
     * @param to one past the last position
     * @param into receives {@code to - from} numbers
     * @param offset where in {@code into} they start
     */
    public void copy(int[] rows, int from, int to, double[] into, int offset) {
        double[] all = values.get();
        for (int i = from; i < to; i++) {
            into[offset + i - from] = all[rows[i]];
        }
    }

    /** The number in a row, NaN when missing. */
    public double value(int row) {
        return values.get()[row];
    }

    @Override
    public NumericColumn exchanged(int[] from) {
        double[] moved = new double[from.length];
        copy(from, 0, from.length, moved, 0);
        return new NumericColumn(head, Deferred.of(moved), spelling);
    }

    @Override
    public ColumnHead head() {
        return head;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(value(row));
    }

    @Override
    public String text(int row) {
        return isMissing(row) ? "" : Numbers.shortest(value(row));
    }

    @Override
    public long cellHash(int row) {
        return hash(value(row));
    }

    @Override
    public void hashInto(int from, long[] hashes) {
        double[] all = values.get();
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = CellHash.combine(hashes[i], hash(all[from + i]));
        }
    }

    private static long hash(double value) {
        return Double.isNaN(value) ? CellHash.MISSING : CellHash.number(value);
    }
}
