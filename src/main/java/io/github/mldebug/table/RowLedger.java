package io.github.mldebug.table;

/**
 * What became of the file's data rows. It adds up: {@code read = parsed + dropped}; repaired rows are among the parsed.
 *
 * @param read data rows found in the file, header and blank lines not counted
 * @param parsed rows in the table
 * @param repaired rows in the table that were padded or cut to the header's width
 * @param dropped rows left out because their cells could not be aligned with the header
 */
public record RowLedger(int read, int parsed, int repaired, int dropped) {
    public RowLedger {
        if (read != parsed + dropped || repaired > parsed) {
            throw new IllegalArgumentException("rows do not add up: read " + read + ", parsed " + parsed + ", repaired "
                    + repaired + ", dropped " + dropped);
        }
    }
}
