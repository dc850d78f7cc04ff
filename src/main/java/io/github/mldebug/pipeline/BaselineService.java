package io.github.mldebug.pipeline;

import io.github.mldebug.check.CheckResult;
import io.github.mldebug.check.Watch;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.config.Setting;
import io.github.mldebug.error.UserError;
import io.github.mldebug.metric.Metric;
import io.github.mldebug.report.BaselineAnswer;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.CheckReports;
import io.github.mldebug.report.RunReport;
import io.github.mldebug.report.SignalReport;
import io.github.mldebug.report.StateReport;
import io.github.mldebug.report.SuggestionReport;
import io.github.mldebug.report.Summary;
import io.github.mldebug.split.Split;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TargetChooser;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.LocalTrialEngine;
import io.github.mldebug.trial.Progress;
import java.util.List;

/**
 * The first model: cuts and locks the test part, checks, trains the dummy, looks at every column alone, trains the best
 * model of one or two features, and opens the workspace.
 */
public final class BaselineService {
    private final Progress progress;

    /** @param progress hears how far the fits have come */
    public BaselineService(Progress progress) {
        this.progress = progress;
    }

    /** Makes the baseline of one file. */
    public BaselineAnswer run(BaselineRequest request) {
        try (Pool pool = Pool.of(request.settings())) {
            return new Making(request, pool).answer();
        } finally {
            progress.end();
        }
    }

    /** One baseline in the making. */
    private final class Making {
        private final BaselineRequest request;
        private final Pool pool;
        private final KnownFindings known;
        private final Suppressions suppressions;
        private final Table table;
        private final Target target;

        Making(BaselineRequest request, Pool pool) {
            this.request = request;
            this.pool = pool;
            this.known = KnownFindings.of(request.settings(), request.directory());
            this.suppressions = Suppressions.of(request.settings(), request.directory(), request.today());
            Loader loader = new Loader(request.settings());
            this.table = loader.readWhole(request.data(), request.shown());
            if (table.rows() == 0) {
                throw new UserError(request.shown() + " has a header and no rows", "check the export that made it");
            }
            this.target = new TargetChooser().choose(table, loader.targetOptions());
            request.settings().text(Setting.METRIC).ifPresent(this::requireMetric);
        }

        private void requireMetric(String id) {
            List<String> ids = Metric.of(target.task()).stream().map(Metric::id).toList();
            if (!ids.contains(id)) {
                throw new UserError(
                        "metric " + id + " (" + request.settings().origin(Setting.METRIC)
                                + ") does not measure predictions of "
                                + target.column().key(),
                        "its metrics are: " + String.join(", ", ids));
            }
        }

        BaselineAnswer answer() {
            BaselineWorkspace workspace = BaselineWorkspace.open(request, table, target);
            Split split = workspace.split();
            CheckStage stage = new CheckStage(request.settings(), pool.workers(), table, suppressions, Watch.NONE);
            List<CheckResult> checks = stage.run(target, split.trainRows());
            Candidates candidates = candidates(checks, split);
            Arena arena = Places.of(table, target, split, request.settings());
            Trained trained = train(arena, candidates.first());
            StateReport state = States.of(trained.model().comparison(), split);
            RunReport run = workspace.record(
                    arena, trained.engine(), trained.chosen(), trained.model().comparison(), state, trained.effect());
            List<CheckReport> reports =
                    known.mark(suppressions.inspectedAfter(CheckReports.of(checks, request.shown(), "data"), checks));
            Summary summary = Summary.of(reports);
            return new BaselineAnswer(
                    stage.data(),
                    CheckStage.target(target),
                    stage.columns(),
                    summary,
                    reports,
                    splitReport(split),
                    new BaselineAnswer.DummyReport(new RunBuilder(arena)
                            .metrics(trained.dummy().scored(), trained.dummy().onAllRows())),
                    trained.signal(),
                    run,
                    trained.model().comparison(),
                    trained.model().second(),
                    state,
                    suggestions(arena, candidates, trained),
                    stage.failOn(),
                    stage.exitCode(reports).code());
        }

        private Candidates candidates(List<CheckResult> checks, Split split) {
            Candidates candidates = Candidates.of(table, target, split.trainRows(), checks, request.settings());
            if (candidates.first().isEmpty()) {
                throw new UserError(
                        "no column is left that could become a feature",
                        "see why with: mldebug check " + Shell.quote(request.shown()) + "; use one with --allow COL");
            }
            return candidates;
        }

        private Trained train(Arena arena, List<String> candidates) {
            LocalTrialEngine engine = new LocalTrialEngine(arena, pool.workers(), progress);
            progress.begin("each column alone", 2L * candidates.size() * arena.foldCount());
            Evaluated dummy = Evaluated.of(engine, arena, Configurations.dummy());
            MinimumEffect effect =
                    MinimumEffect.of(arena, dummy.scored(), request.settings().number(Setting.MIN_EFFECT));
            List<SignalReport> signal = new Signals(
                            arena, pool.workers(), LocalTrialEngine.withoutTrainLosses(arena, pool.workers(), progress))
                    .of(candidates, dummy.scored());
            progress.begin("one or two features", 0);
            FirstModel.Result model = new FirstModel(
                            engine, arena, pool.workers(), Configurations.dummy(), Configurations.linear(List.of()))
                    .search(candidates, dummy.scored(), effect.minimum());
            return new Trained(
                    engine, dummy, effect, signal, model, Evaluated.of(engine, arena, model.configuration()));
        }

        private BaselineAnswer.SplitReport splitReport(Split split) {
            return new BaselineAnswer.SplitReport(
                    split.lock().cut().scheme().id(),
                    split.rows().train(),
                    split.rows().test(),
                    split.rows().unlabelled() + split.rows().untimed(),
                    split.lock().plan().regime().id());
        }

        private List<SuggestionReport> suggestions(Arena arena, Candidates candidates, Trained trained) {
            List<String> used = trained.model().configuration().features();
            List<String> others = candidates.open(arena, used, List.of());
            return new Suggestions(
                            arena,
                            pool.workers(),
                            trained.model().configuration(),
                            trained.chosen().onAllRows())
                    .features(
                            others,
                            candidates,
                            trained.model().comparison().candidate(),
                            smallestVisible(trained.model()));
        }

        private static double smallestVisible(FirstModel.Result model) {
            Comparison step =
                    model.second() == null ? model.comparison() : model.second().comparison();
            return step.minimumDetectable().keep();
        }
    }

    /** All that was trained. */
    private record Trained(
            LocalTrialEngine engine,
            Evaluated dummy,
            MinimumEffect effect,
            List<SignalReport> signal,
            FirstModel.Result model,
            Evaluated chosen) {}
}
