package io.github.mldebug.split;

import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;

/**
 * The rows locked away. Only their number can be seen: what looks at them more often than the rules of {@code confirm} allow
 * fits to them.
 */
public final class LockedTest {
    private final Rows rows;

    LockedTest(Table table, Target target, int[] rows) {
        this.rows = new Rows(table, target, rows.clone());
    }

    /** Number of locked rows that have a label. */
    public int size() {
        return rows.rows.length;
    }

    /** The door for {@code confirm}, which counts every look before it opens. */
    Rows open() {
        return rows;
    }

    /** The rows and the table that they stand in. */
    record Rows(Table table, Target target, int[] rows) {}
}
