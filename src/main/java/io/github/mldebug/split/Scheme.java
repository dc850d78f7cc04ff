package io.github.mldebug.split;

/** How the locked rows are told from the training rows. */
public enum Scheme {
    /** By the cells of all columns but the target. */
    HASH("hash"),
    /** By the cells that identify a row. */
    KEY("key"),
    /** By the cells that say which rows belong together. */
    GROUP("group"),
    /** Everything after a stored instant. */
    TIME("time"),
    /** The locked part is a file of its own. */
    FILE("file"),
    /** Nothing is locked. */
    NONE("none");

    private final String id;

    Scheme(String id) {
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
