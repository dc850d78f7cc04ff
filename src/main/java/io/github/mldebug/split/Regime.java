package io.github.mldebug.split;

/** How often a configuration is refitted, by the number of training rows at the cut. */
public enum Regime {
    /** Fewer than 2,000 training rows: ten repeats of five folds. */
    SMALL("small", 10, 5),
    /** Up to 50,000: three repeats of five folds. */
    MEDIUM("medium", 3, 5),
    /** More: one fixed validation part. */
    LARGE("large", 1, 1);

    private static final int SMALL_BELOW = 2_000;
    private static final int MEDIUM_TO = 50_000;

    private final String id;
    private final int repeats;
    private final int folds;

    Regime(String id, int repeats, int folds) {
        this.id = id;
        this.repeats = repeats;
        this.folds = folds;
    }

    /** The regime for a number of training rows. */
    public static Regime of(int trainingRows) {
        if (trainingRows < SMALL_BELOW) {
            return SMALL;
        }
        return trainingRows <= MEDIUM_TO ? MEDIUM : LARGE;
    }

    /** The name used in every output. */
    public String id() {
        return id;
    }

    /** How many partitions into folds, where the rows allow. */
    int repeats() {
        return repeats;
    }

    /** How many folds, where the rows allow. */
    int folds() {
        return folds;
    }

    @Override
    public String toString() {
        return id;
    }
}
