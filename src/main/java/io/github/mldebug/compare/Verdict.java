package io.github.mldebug.compare;

/** What the comparison of a run with its parent allows us to say. */
public enum Verdict {
    NOT_COMPARABLE,
    WORSE,
    IMPROVED,
    EQUIVALENT,
    LIKELY_IMPROVED,
    NO_DETECTABLE_CHANGE,
    INCONCLUSIVE
}
