package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import java.util.Locale;

/** Whether a table can fit into memory at all, told before it is read. */
final class MemoryNeed {
    /** A cell takes eight bytes as a number and four as one of a column's words; words themselves come on top. */
    private static final int LEAST_CELL_BYTES = 4;
    /** Each row's line number, and the text that is being read. */
    private static final int ROW_BYTES = 4;

    private MemoryNeed() {}

    /**
     * Refuses what is sure not to fit; what may fit is tried.
     *
     * @param rows about how many
     * @param most bytes that Java may use
     * @throws UserError with how much is needed, and what to do
     */
    static void require(String path, long rows, long columns, long most) {
        long least = rows * (columns * LEAST_CELL_BYTES + ROW_BYTES);
        if (least > most) {
            throw new UserError(
                    String.format(
                            Locale.ROOT,
                            "%s does not fit into memory: about %,d rows of %,d columns take at least %s, and Java may use"
                                    + " %s",
                            path,
                            rows,
                            columns,
                            text(least),
                            text(most)),
                    "let it use more: MLDEBUG_OPTS=-Xmx" + gigabytes(2 * least)
                            + "g mldebug …, or take some of the rows into a file of their own");
        }
    }

    private static String text(long bytes) {
        return bytes < 1L << 30
                ? String.format(Locale.ROOT, "%.0f MB", bytes / (double) (1L << 20))
                : String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30));
    }

    private static long gigabytes(long bytes) {
        return (bytes >> 30) + 1;
    }
}
