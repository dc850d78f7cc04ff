package io.github.mldebug.metric;

/** The classes to be predicted, as indices. The array is not copied and must not change. */
public final class ClassTruth implements Truth {
    private final int[] codes;
    private final int classes;
    private final int positive;

    /** With the second class as the positive one. */
    public ClassTruth(int[] codes, int classes) {
        this(codes, classes, 1);
    }

    /**
     * Wraps the classes.
     *
     * @param codes one a row, from 0 to {@code classes - 1}
     * @param classes number of classes, at least one; some may have no row
     * @param positive index of the positive class; of meaning only for two classes
     */
    public ClassTruth(int[] codes, int classes, int positive) {
        for (int code : codes) {
            if (code < 0 || code >= classes) {
                throw new IllegalArgumentException("class " + code + " of " + classes);
            }
        }
        this.codes = codes;
        this.classes = classes;
        this.positive = positive;
    }

    /** The class of each row, not to be changed. */
    public int[] codes() {
        return codes;
    }

    /** Number of classes. */
    public int classes() {
        return classes;
    }

    /** The class that a ranking metric of two classes is about. */
    public int positive() {
        return positive;
    }

    @Override
    public int rows() {
        return codes.length;
    }
}
