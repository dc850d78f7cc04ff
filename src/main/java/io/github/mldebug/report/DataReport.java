package io.github.mldebug.report;

import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.RowLedger;

/** The file that was read. */
public record DataReport(
        String path, int rows, int columns, long bytes, String sha256, Dialect dialect, RowLedger ledger) {}
