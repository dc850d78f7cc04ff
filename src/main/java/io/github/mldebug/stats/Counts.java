package io.github.mldebug.stats;

/** Checks of arguments that are counts. */
final class Counts {
    private Counts() {}

    static void require(long successes, long trials) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
        }
    }
}
