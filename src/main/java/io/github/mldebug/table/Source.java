package io.github.mldebug.table;

import java.util.List;
import java.util.Optional;

/**
 * Where a table came from and how it was read.
 *
 * @param path as the user named it
 * @param bytes size of the file
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param dialect how the file spells the table
 * @param spelling what else was found out about that
 * @param ledger what became of its rows
 * @param anomalies what the reader met, at most one of each kind
 */
public record Source(
        String path,
        long bytes,
        String sha256,
        Dialect dialect,
        Spelling spelling,
        RowLedger ledger,
        List<Anomaly> anomalies) {
    public Source {
        anomalies = List.copyOf(anomalies);
    }

    /** A source whose spelling is plain. */
    public Source(String path, long bytes, String sha256, Dialect dialect, RowLedger ledger, List<Anomaly> anomalies) {
        this(path, bytes, sha256, dialect, Spelling.PLAIN, ledger, anomalies);
    }

    /** What the reader met of one kind, if anything. */
    public Optional<Anomaly> anomaly(Anomaly.Kind kind) {
        return anomalies.stream().filter(anomaly -> anomaly.kind() == kind).findFirst();
    }
}
