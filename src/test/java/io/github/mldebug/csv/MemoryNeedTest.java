package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mldebug.error.UserError;
import org.junit.jupiter.api.Test;

/** What cannot fit is refused before it is read; what may is tried. */
class MemoryNeedTest {
    @Test
    void refusesWhatCannotFit() {
        UserError error = assertThrows(UserError.class, () -> MemoryNeed.require("big.csv", 500_000_000, 30, 4L << 30));

        assertEquals(
                "big.csv does not fit into memory: about 500,000,000 rows of 30 columns take at least 57.7 GB, and Java may use"
                        + " 4.0 GB",
                error.getMessage());
        assertEquals(
                "let it use more: MLDEBUG_OPTS=-Xmx116g mldebug …, or take some of the rows into a file of their own",
                error.hint());
    }

    @Test
    void triesWhatMayFit() {
        assertDoesNotThrow(() -> MemoryNeed.require("wide.csv", 100, 100_000, 64L << 20));
        assertDoesNotThrow(() -> MemoryNeed.require("long.csv", 8_000_000, 1, 64L << 20));
    }

    @Test
    void countsBeyondTwoBillionBytes() {
        assertThrows(
                UserError.class,
                () -> MemoryNeed.require("x.csv", Integer.MAX_VALUE, 100_000, Long.MAX_VALUE / 1_000_000));
    }
}
