package io.github.mldebug.scan;

/**
 * Something costly that several checks share: sorted values, row hashes, out-of-fold scores. A measure is a value: two
 * equal measures are computed once. Records over columns and tables (which compare by identity) make good measures.
 *
 * @param <T> what is measured, immutable
 */
public interface Measure<T> {
    /** Computes it, using other measures where they help. */
    T compute(Measures measures);
}
