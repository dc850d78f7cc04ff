package io.github.mldebug.stats;

/** Checks of arguments that are probabilities. */
final class Levels {
    private Levels() {}

    static void requireShare(double value, String name) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, got " + value);
        }
    }
}
