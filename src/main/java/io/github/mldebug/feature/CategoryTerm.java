package io.github.mldebug.feature;

/** A part of an expression that is one of several levels in each row. */
non-sealed interface CategoryTerm extends Term {
    /** Learns what it needs from the rows of a sample. */
    Levels fit(Sample sample);
}
