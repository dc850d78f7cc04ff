package io.github.mldebug.catalog.settings;

import io.github.mldebug.catalog.row.DuplicateRows;
import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckResult;
import io.github.mldebug.check.CheckRunner;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.LimitOverrides;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Suppression;
import io.github.mldebug.check.SuppressionUse;
import io.github.mldebug.check.Watch;
import io.github.mldebug.config.SuppressionEntry;
import io.github.mldebug.kit.TextTables;
import io.github.mldebug.scan.BlockScanEngine;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tables of which repeated rows are, or are not, what an entry mutes. */
final class Uses {
    static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    static final String REPEATED = "a,b\n1,2\n3,4\n3,4\n3,4\n5,6\n";
    static final String DISTINCT = "a,b\n1,2\n3,4\n5,6\n";

    private Uses() {}

    static SuppressionEntry entry(String check, @Nullable String until) {
        return new SuppressionEntry(check, null, "we know", until == null ? null : LocalDate.parse(until), 2);
    }

    /** What a check says of an entry on a table. */
    static List<Finding> findings(Check<SuppressionUse> check, SuppressionEntry entry, String csv) {
        Table table = TextTables.table(csv);
        Workers workers = Workers.alone();
        List<Suppression> suppressions =
                entry.isOver(TODAY) ? List.of() : List.of(new Suppression(entry.check(), entry.column(), entry.by()));
        List<CheckResult> results = new CheckRunner(workers, LimitOverrides.none(), suppressions, Watch.NONE)
                .run(
                        List.of(new DuplicateRows()),
                        new OneTable(table, null, null, Set.of(), Set.of()),
                        new Measures(table.rows(), new BlockScanEngine(workers)));
        SuppressionUse use =
                new SuppressionUse(List.of(entry), TODAY, List.of("duplicate-rows", "missing-values"), results);
        return new CheckRunner(workers, LimitOverrides.none(), List.of(), Watch.NONE)
                .run(List.of(check), use, new Measures(0, new BlockScanEngine(workers))).get(0).findings().stream()
                        .map(CheckResult.Judged::finding)
                        .toList();
    }
}
