package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.report.RunReport;
import io.github.mldebug.split.Split;
import io.github.mldebug.split.SplitCutter;
import io.github.mldebug.split.SplitRequest;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.trial.Arena;
import java.util.Locale;

/** The workspace of a baseline: the lock that is there, or a new one, and the first run. */
final class BaselineWorkspace {
    private final Split split;
    private final Table table;

    private BaselineWorkspace(Split split, Table table) {
        this.split = split;
        this.table = table;
    }

    static BaselineWorkspace open(BaselineRequest request, Table table, Target target) {
        return new BaselineWorkspace(new SplitCutter(table, target).cut(SplitRequest.of(request.settings())), table);
    }

    Split split() {
        return split;
    }

    RunReport record(Arena arena, Evaluated evaluated, Comparison comparison, MinimumEffect effect) {
        Run run = new Run(
                "000000000000",
                1,
                table.source().sha256(),
                split.lock().hash(),
                arena.target().column().key(),
                arena.target().task().name().toLowerCase(Locale.ROOT),
                arena.featureSet(evaluated.configuration().features()).features().stream()
                        .map(feature -> new Run.Feature(feature.expression(), feature.columns()))
                        .toList(),
                new Run.Learner(
                        evaluated.configuration().learner(),
                        evaluated.configuration().hyperparameters()),
                arena.seed(),
                effect.metric(),
                new RunBuilder(arena).metrics(evaluated.scored(), evaluated.onAllRows()),
                new RunBuilder(arena).perClass(evaluated.scored()),
                new RunBuilder(arena).confusion(evaluated.scored()),
                new RunBuilder(arena).thresholds(evaluated.scored()),
                null,
                new Run.Cost(
                        evaluated.scored().fits() + 1,
                        arena.rows(),
                        evaluated.onAllRows().parameters()));
        return RunReport.of(run, null, new RunReport.StepReport("baseline", "first model"));
    }
}
