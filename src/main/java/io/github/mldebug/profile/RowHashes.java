package io.github.mldebug.profile;

import io.github.mldebug.scan.RowBlock;
import io.github.mldebug.scan.Statistic;
import io.github.mldebug.table.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * A 64-bit hash of each row over some columns: rows with equal cells have equal hashes, others almost surely not (two of a
 * million rows agree by accident once in 37 million tables).
 *
 * @param columns the columns, in the order that enters the hash
 */
public record RowHashes(List<Column> columns) implements Statistic<List<long[]>, long[]> {
    public RowHashes {
        columns = List.copyOf(columns);
    }

    @Override
    public List<long[]> empty() {
        return new ArrayList<>();
    }

    @Override
    public void add(List<long[]> accumulator, RowBlock block) {
        long[] hashes = new long[block.to() - block.from()];
        for (Column column : columns) {
            column.hashInto(block.from(), hashes);
        }
        accumulator.add(hashes);
    }

    @Override
    public List<long[]> merge(List<long[]> earlier, List<long[]> later) {
        earlier.addAll(later);
        return earlier;
    }

    /** One hash a row; not to be changed. */
    @Override
    public long[] result(List<long[]> accumulator) {
        long[] all = new long[accumulator.stream().mapToInt(part -> part.length).sum()];
        int next = 0;
        for (long[] part : accumulator) {
            System.arraycopy(part, 0, all, next, part.length);
            next += part.length;
        }
        return all;
    }
}
