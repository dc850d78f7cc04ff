package io.github.mldebug.pipeline;

import io.github.mldebug.check.CheckResult;
import io.github.mldebug.check.Watch;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.report.CheckAnswer;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.CheckReports;
import io.github.mldebug.report.Summary;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TargetChooser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a table. */
public final class CheckService {
    private final Watch watch;

    /** @param watch who wants to know what each check costs */
    public CheckService(Watch watch) {
        this.watch = watch;
    }

    /** Checks one file, and a test file beside it. */
    public CheckAnswer run(CheckRequest request) {
        Settings settings = request.settings();
        KnownFindings known = KnownFindings.of(settings, request.directory());
        Suppressions suppressions = Suppressions.of(settings, request.directory(), request.today());
        Loader loader = new Loader(settings);
        Table table = loader.readWhole(request.data(), request.shown());
        Target target = new TargetChooser().find(table, loader.targetOptions()).orElse(null);
        try (Pool pool = Pool.of(settings)) {
            CheckStage stage = new CheckStage(settings, pool.workers(), table, suppressions, watch);
            List<CheckResult> results = new ArrayList<>(stage.run(target, null));
            List<CheckReport> reports = CheckReports.of(results, request.shown(), "data");
            Path test = settings.path(Setting.TEST).orElse(null);
            if (test != null) {
                List<CheckResult> others = test(request, test, target, suppressions, pool);
                reports = CheckReports.join(reports, CheckReports.of(others, test.toString(), "test"));
                results.addAll(others);
            }
            reports = known.mark(suppressions.inspectedAfter(reports, results));
            return new CheckAnswer(
                    stage.data(),
                    target == null ? null : CheckStage.target(target),
                    stage.columns(),
                    Summary.of(reports),
                    reports,
                    stage.failOn(),
                    stage.exitCode(reports).code());
        }
    }

    /** The same checks on the rows of another file; its target is the same column, where it has labels there. */
    private List<CheckResult> test(
            CheckRequest request, Path test, @Nullable Target target, Suppressions suppressions, Pool pool) {
        Loader loader = new Loader(request.settings());
        Table table = loader.read(request.directory().resolve(test), test.toString());
        Target same = target == null ? null : same(table, target);
        return new CheckStage(request.settings(), pool.workers(), table, suppressions, watch).run(same, null);
    }

    private static @Nullable Target same(Table table, Target target) {
        boolean labelled = table.column(target.column().key())
                .filter(column -> column.filled() > 0)
                .isPresent();
        return labelled ? new TargetChooser().same(table, target) : null;
    }
}
