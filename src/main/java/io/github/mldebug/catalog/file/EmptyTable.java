package io.github.mldebug.catalog.file;

import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Limits;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Outcome;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Wording;
import io.github.mldebug.check.Work;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.RowLedger;
import io.github.mldebug.table.Table;
import java.util.List;

/** A table without a single value. */
public final class EmptyTable implements Check<OneTable> {
    private static final CheckInfo INFO = new CheckInfo(
            "empty-table",
            Group.FILE,
            "Empty table",
            "The table has no columns, no rows, or no cell with a value",
            Severity.ERROR,
            Work.SCAN,
            false,
            List.of(),
            List.of("empty-column", "missing-values"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        Table table = subject.table();
        if (table.columns().isEmpty()) {
            return found(table, "The file has no columns", "write a header and rows into the file");
        }
        if (table.rows() == 0) {
            return found(table, withoutRows(table), rowless(table.source().ledger()));
        }
        if (table.columns().stream().allMatch(column -> column.missing() == column.rows())) {
            return found(
                    table,
                    "None of the " + Wording.count(table.rows(), "row") + " has a value in any of the "
                            + Wording.count(table.columns().size(), "column"),
                    "check what wrote the file, and which cells --missing-token takes for missing");
        }
        return new Outcome.Passed();
    }

    private static String withoutRows(Table table) {
        int dropped = table.source().ledger().dropped();
        List<String> keys = table.columns().stream().map(Column::key).toList();
        String header =
                "The file has a header of " + Wording.count(keys.size(), "column") + " (" + Wording.names(keys) + ")";
        return dropped == 0
                ? header + " and no rows"
                : header + " and no usable row: all " + dropped + " have more cells than that";
    }

    private static String rowless(RowLedger ledger) {
        return ledger.dropped() == 0
                ? "check the query or export that wrote the file"
                : "name the delimiter and the quote: mldebug check DATA --delimiter ';' --quote '\"'";
    }

    private static Outcome found(Table table, String message, String next) {
        return new Outcome.Found(List.of(Finding.of(Severity.ERROR, message)
                .columns(table.columns().stream().map(Column::key).toList())
                .measured(0)
                .next(next)));
    }
}
