package io.github.mldebug.pipeline;

import io.github.mldebug.catalog.Catalog;
import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckResult;
import io.github.mldebug.check.CheckRunner;
import io.github.mldebug.check.LimitOverrides;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.Watch;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.profile.Profiled;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.ColumnReport;
import io.github.mldebug.report.DataReport;
import io.github.mldebug.report.ExitCode;
import io.github.mldebug.report.FailOn;
import io.github.mldebug.report.TargetReport;
import io.github.mldebug.scan.BlockScanEngine;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the checks on a table and reports the table. */
final class CheckStage {
    private static final Logger LOG = LoggerFactory.getLogger(CheckStage.class);

    private final Settings settings;
    private final Suppressions suppressions;
    private final Workers workers;
    private final Table table;
    private final Measures measures;
    private final RememberedChecks remembered;
    private final Watch watch;

    CheckStage(Settings settings, Workers workers, Table table) {
        this(settings, workers, table, Suppressions.of(settings), Watch.NONE);
    }

    CheckStage(Settings settings, Workers workers, Table table, Suppressions suppressions, Watch watch) {
        this.watch = watch;
        this.settings = settings;
        this.suppressions = suppressions;
        this.workers = workers;
        this.table = table;
        this.measures = new Measures(table.rows(), new BlockScanEngine(workers));
        this.remembered = RememberedChecks.of(settings, table);
    }

    /** @param labelRows rows on which checks that use the label may look, or null for all */
    List<CheckResult> run(@Nullable Target target, int @Nullable [] labelRows) {
        return run(target, labelRows, Catalog.oneTable());
    }

    /** Some checks only, by their ids. */
    List<CheckResult> run(@Nullable Target target, int @Nullable [] labelRows, Set<String> ids) {
        return run(
                target,
                labelRows,
                Catalog.oneTable().stream()
                        .filter(check -> ids.contains(check.info().id()))
                        .toList());
    }

    private List<CheckResult> run(@Nullable Target target, int @Nullable [] labelRows, List<Check<OneTable>> checks) {
        OneTable subject = new OneTable(
                table,
                target,
                labelRows,
                Set.copyOf(settings.texts(Setting.EXCLUDE)),
                Set.copyOf(settings.texts(Setting.ALLOW)));
        LimitOverrides limits = LimitOverrides.parse(settings.texts(Setting.LIMIT), Catalog.infos());
        CheckRunner runner = new CheckRunner(workers, limits, suppressions.inForce(), watch);
        List<CheckResult> results =
                runner.muted(remembered.results(subject, checks, () -> runner.inspect(checks, subject, measures)));
        for (CheckResult result : results) {
            if (result.crash() != null) {
                LOG.error("check {} crashed", result.info().id(), result.crash());
            }
        }
        return results;
    }

    DataReport data() {
        return new DataReport(
                table.source().path(),
                table.rows(),
                table.columns().size(),
                table.source().bytes(),
                table.source().sha256(),
                table.source().dialect(),
                table.source().ledger());
    }

    List<ColumnReport> columns() {
        List<Integer> distinct = remembered.distinct(() -> table.columns().stream()
                .map(column -> measures.get(new Profiled(column)).distinct())
                .toList());
        List<ColumnReport> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(new ColumnReport(
                    column.name(), column.key(), column.role(), column.missing(), distinct.get(columns.size())));
        }
        return columns;
    }

    static TargetReport target(Target target) {
        return new TargetReport(
                target.column().key(),
                target.task().name().toLowerCase(Locale.ROOT),
                target.task().isClassification() ? target.classes() : null,
                target.chosenBy());
    }

    /** What makes the exit code 1. */
    FailOn failOn() {
        return FailOn.of(settings.text(Setting.FAIL_ON).orElseThrow());
    }

    /** What the findings make of the exit code; a crashed check comes first. */
    ExitCode exitCode(List<CheckReport> reports) {
        if (reports.stream().anyMatch(check -> check.status() == Status.CRASHED)) {
            return ExitCode.BUG;
        }
        FailOn failOn = failOn();
        boolean fails =
                reports.stream().flatMap(check -> check.findings().stream()).anyMatch(failOn::fails);
        return fails ? ExitCode.FOUND : ExitCode.FINE;
    }
}
