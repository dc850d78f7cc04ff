package io.github.mldebug.compare;

/**
 * How often each rule keeps a step that does nothing. These are the rules' nominal rates: the level of the shadow test, and the
 * chance that a standard normal number exceeds one.
 */
public final class FalseKeeps {
    private static final double SHADOW_RULE = 0.05;
    private static final double ONE_ERROR_RULE = 0.16;

    private FalseKeeps() {}

    /** The rate of one kind of step; 0 for steps that only simplify, whose keep claims nothing, and for those never kept. */
    public static double rate(StepKind kind) {
        if (kind.simplifies() || !kind.canBeBuiltOn()) {
            return 0;
        }
        return kind.aboutFeatures() ? SHADOW_RULE : ONE_ERROR_RULE;
    }
}
