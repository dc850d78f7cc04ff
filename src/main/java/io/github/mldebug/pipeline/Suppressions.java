package io.github.mldebug.pipeline;

import io.github.mldebug.catalog.Catalog;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.CheckResult;
import io.github.mldebug.check.CheckRunner;
import io.github.mldebug.check.LimitOverrides;
import io.github.mldebug.check.Suppression;
import io.github.mldebug.check.SuppressionUse;
import io.github.mldebug.check.Watch;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.config.SuppressionEntry;
import io.github.mldebug.config.SuppressionsFile;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.CheckReports;
import io.github.mldebug.scan.BlockScanEngine;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.scan.Workers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a user does not want to hear about: for this command ({@code --ignore}), or decided and committed, with a reason.
 *
 * @param ignored the former
 * @param committed the latter, those that are over included
 * @param today the day on which they are judged
 */
record Suppressions(List<Suppression> ignored, List<SuppressionEntry> committed, LocalDate today) {
    /** Those of these settings and of the workspace of a folder, if it lies in one. */
    static Suppressions of(Settings settings, Path directory, LocalDate today) {
        List<SuppressionEntry> committed =
                Workspace.find(directory).map(Workspace::suppressions).orElse(List.of());
        return new Suppressions(ignored(settings), committed, today);
    }

    /** Those of these settings only. */
    static Suppressions of(Settings settings) {
        return new Suppressions(ignored(settings), List.of(), LocalDate.EPOCH);
    }

    private static List<Suppression> ignored(Settings settings) {
        return settings.texts(Setting.IGNORE).stream()
                .map(entry -> Suppression.ofIgnore(entry, Catalog.infos()))
                .toList();
    }

    /** Those in force. */
    List<Suppression> inForce() {
        List<Suppression> all = new ArrayList<>(ignored);
        committed.stream()
                .filter(entry -> !entry.isOver(today))
                .map(entry -> new Suppression(entry.check(), entry.column(), entry.by()))
                .forEach(all::add);
        return all;
    }

    /**
     * The reports, and after them those of what is wrong with the committed suppressions, where there are any.
     *
     * @param results how the checks ended, on every file
     */
    List<CheckReport> inspectedAfter(List<CheckReport> reports, List<CheckResult> results) {
        if (committed.isEmpty()) {
            return reports;
        }
        SuppressionUse use = new SuppressionUse(
                committed, today, Catalog.infos().stream().map(CheckInfo::id).toList(), results);
        Workers workers = Workers.alone();
        List<CheckResult> own = new CheckRunner(workers, LimitOverrides.none(), ignored, Watch.NONE)
                .run(Catalog.ofSuppressions(), use, new Measures(0, new BlockScanEngine(workers)));
        List<CheckReport> all = new ArrayList<>(reports);
        all.addAll(CheckReports.of(own, SuppressionsFile.PLACE, "suppressions"));
        return all;
    }
}
