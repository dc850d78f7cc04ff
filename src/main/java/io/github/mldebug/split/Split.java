package io.github.mldebug.split;

import java.util.List;

/** A table cut in two: rows to train on, and locked rows that cannot be seen from here. Immutable. */
public final class Split {
    static final String CONTENT = "content";
    static final String KEY = "key";
    static final String GROUP = "group";

    private final int[] trainRows;
    private final LockedTest test;
    private final SplitLock lock;
    private final SplitLock.Rows rows;
    private final List<String> notes;

    Split(int[] trainRows, LockedTest test, SplitLock lock, SplitLock.Rows rows, List<String> notes) {
        this.trainRows = trainRows.clone();
        this.test = test;
        this.lock = lock;
        this.rows = rows;
        this.notes = List.copyOf(notes);
    }

    /** The table's rows to train on, ascending, counted from 0. */
    public int[] trainRows() {
        return trainRows.clone();
    }

    /** The locked rows. */
    public LockedTest test() {
        return test;
    }

    /**
     * The table's locked rows, ascending, counted from 0: where they stand, never what they hold. Empty when the locked part is
     * a file of its own.
     */
    public int[] lockedRows() {
        return lock.cut().scheme() == Scheme.FILE
                ? new int[0]
                : test.open().rows().clone();
    }

    /** What decided, to be stored. */
    public SplitLock lock() {
        return lock;
    }

    /** Where the rows of this table went; the lock has the counts of the first cut. */
    public SplitLock.Rows rows() {
        return rows;
    }

    /** What a user should know about this cut, as sentences. */
    public List<String> notes() {
        return notes;
    }
}
