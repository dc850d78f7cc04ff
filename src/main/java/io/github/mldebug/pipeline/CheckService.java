package io.github.mldebug.pipeline;

import io.github.mldebug.check.CheckResult;
import io.github.mldebug.config.Setting;
import io.github.mldebug.report.CheckAnswer;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.CheckReports;
import io.github.mldebug.report.Summary;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TargetChooser;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a table. */
public final class CheckService {
    /** Checks one file. */
    public CheckAnswer run(CheckRequest request) {
        Loader loader = new Loader(request.settings());
        Table table = loader.readWhole(request.data(), request.shown());
        Target target = new TargetChooser().find(table, loader.targetOptions()).orElse(null);
        try (Pool pool = Pool.of(request.settings())) {
            CheckStage stage = new CheckStage(request.settings(), pool.workers(), table);
            List<CheckResult> results = stage.run(target, null);
            List<CheckReport> reports = CheckReports.of(results, request.shown(), "data");
            Path test = request.settings().path(Setting.TEST).orElse(null);
            if (test != null) {
                reports = CheckReports.join(reports, test(request, test, target, pool));
            }
            Summary summary = Summary.of(reports);
            return new CheckAnswer(
                    stage.data(),
                    target == null ? null : CheckStage.target(target),
                    stage.columns(),
                    summary,
                    reports,
                    stage.failOn(),
                    stage.exitCode(reports).code());
        }
    }

    /** The same checks on the rows of another file; its target is the same column, where it has it. */
    private static List<CheckReport> test(CheckRequest request, Path test, @Nullable Target target, Pool pool) {
        Loader loader = new Loader(request.settings());
        Table table = loader.read(request.directory().resolve(test), test.toString());
        Target same = target == null ? null : same(table, loader, target);
        CheckStage stage = new CheckStage(request.settings(), pool.workers(), table);
        return CheckReports.of(stage.run(same, null), test.toString(), "test");
    }

    private static @Nullable Target same(Table table, Loader loader, Target target) {
        boolean labelled = table.column(target.column().key()).isPresent();
        return labelled
                ? new TargetChooser().choose(table, loader.named(target.column().key(), target.task()))
                : null;
    }
}
