package io.github.mldebug.present;

import io.github.mldebug.check.Severity;
import io.github.mldebug.compare.Verdict;

/** How something is meant, for colour; the words beside it always say the same. */
public enum Tone {
    PLAIN,
    GOOD,
    CAUTION,
    BAD,
    /** Worth knowing, no more. */
    NOTE;

    /** That of a severity. */
    public static Tone of(Severity severity) {
        return switch (severity) {
            case ERROR -> BAD;
            case WARNING -> CAUTION;
            case INFO -> NOTE;
        };
    }

    static Tone of(Verdict verdict) {
        return switch (verdict) {
            case IMPROVED, LIKELY_IMPROVED -> GOOD;
            case WORSE, NOT_COMPARABLE -> BAD;
            case INCONCLUSIVE -> CAUTION;
            case EQUIVALENT, NO_DETECTABLE_CHANGE -> PLAIN;
        };
    }
}
