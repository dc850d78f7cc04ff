package io.github.mldebug.metric;

/** What the rows really were. */
public sealed interface Truth permits ClassTruth, NumberTruth {
    /** Number of rows. */
    int rows();
}
