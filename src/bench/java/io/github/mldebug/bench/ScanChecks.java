package io.github.mldebug.bench;

import io.github.mldebug.catalog.Catalog;
import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckResult;
import io.github.mldebug.check.CheckRunner;
import io.github.mldebug.check.LimitOverrides;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Watch;
import io.github.mldebug.check.Work;
import io.github.mldebug.csv.CsvReader;
import io.github.mldebug.csv.ReadOptions;
import io.github.mldebug.scan.BlockScanEngine;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TargetChooser;
import io.github.mldebug.table.TargetOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads a file and runs the checks that are one pass over it, without those over pairs of columns, as {@code check} does. */
public final class ScanChecks {
    private ScanChecks() {}

    /** Argument: the file. Prints how many findings there are. */
    public static void main(String[] arguments) {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            Workers workers = new Workers(executor, threads);
            Table table = new CsvReader(executor, threads)
                    .read(Path.of(arguments[0]), arguments[0], ReadOptions.detect());
            Target target = new TargetChooser()
                    .find(table, TargetOptions.none())
                    .orElse(null);
            List<Check<OneTable>> checks = Catalog.oneTable().stream()
                    .filter(check -> check.info().work() == Work.SCAN)
                    .toList();
            List<CheckResult> results = new CheckRunner(workers, LimitOverrides.none(), List.of(), Watch.NONE)
                    .run(
                            checks,
                            new OneTable(table, target, null, Set.of(), Set.of()),
                            new Measures(table.rows(), new BlockScanEngine(workers)));
            System.out.println(checks.size() + " checks, "
                    + results.stream().mapToInt(result -> result.findings().size()).sum() + " findings");
        } finally {
            executor.shutdownNow();
        }
    }
}
