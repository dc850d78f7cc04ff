package io.github.mldebug.table;

import java.util.List;

/**
 * Where a table came from and how it was read.
 *
 * @param path as the user named it
 * @param bytes size of the file
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param dialect how the file spells the table
 * @param ledger what became of its rows
 * @param anomalies what the reader met
 */
public record Source(
        String path, long bytes, String sha256, Dialect dialect, RowLedger ledger, List<Anomaly> anomalies) {
    public Source {
        anomalies = List.copyOf(anomalies);
    }
}
