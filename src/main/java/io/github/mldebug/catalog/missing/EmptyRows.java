package io.github.mldebug.catalog.missing;

import io.github.mldebug.scan.RowBlock;
import io.github.mldebug.scan.Statistic;
import io.github.mldebug.table.Column;
import java.util.BitSet;
import java.util.List;

/**
 * The rows in which none of some columns has a value.
 *
 * @param columns at least one
 */
record EmptyRows(List<Column> columns) implements Statistic<BitSet, BitSet> {
    EmptyRows {
        columns = List.copyOf(columns);
    }

    @Override
    public BitSet empty() {
        return new BitSet();
    }

    @Override
    public void add(BitSet accumulator, RowBlock block) {
        for (int row = block.from(); row < block.to(); row++) {
            if (isEmpty(row)) {
                accumulator.set(row);
            }
        }
    }

    private boolean isEmpty(int row) {
        for (Column column : columns) {
            if (!column.isMissing(row)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public BitSet merge(BitSet earlier, BitSet later) {
        earlier.or(later);
        return earlier;
    }

    /** The rows, counted from 0; not to be changed. */
    @Override
    public BitSet result(BitSet accumulator) {
        return accumulator;
    }
}
