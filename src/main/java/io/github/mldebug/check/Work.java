package io.github.mldebug.check;

/** What a check costs, which decides what is skipped openly on large data. */
public enum Work {
    /** A few passes over the rows. */
    SCAN("scan"),
    /** Work that grows with pairs of columns or rows. */
    PAIRS("pairs"),
    /** Training of models. */
    FITS("fits");

    private final String id;

    Work(String id) {
        this.id = id;
    }

    /** The name used in every output. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
