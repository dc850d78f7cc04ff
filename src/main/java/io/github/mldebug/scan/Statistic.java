package io.github.mldebug.scan;

/**
 * Something that one pass over the rows can compute. The rows come in blocks of {@link RowBlock#SIZE}, each block is
 * accumulated on its own, and the accumulators are merged in block order, so the result does not depend on threads.
 *
 * <p>A statistic is a value: two equal statistics are computed once. Records make good statistics.
 *
 * @param <A> the accumulator, mutable, used by one thread at a time
 * @param <R> the result, immutable
 */
public interface Statistic<A, R> {
    /** A fresh accumulator. */
    A empty();

    /** Adds the rows of a block. */
    void add(A accumulator, RowBlock block);

    /** Merges the accumulator of a later block into that of the earlier ones and returns the merged one. */
    A merge(A earlier, A later);

    /** The result over all rows. */
    R result(A accumulator);
}
