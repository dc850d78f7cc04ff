package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparer;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.StepKind;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.report.CompareAnswer;
import io.github.mldebug.report.ExitCode;
import io.github.mldebug.trial.Progress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Any run against any other of the same rows and folds. A step that was recorded needs no data; other pairs are scored again,
 * from the results that the workspace keeps where it has them.
 */
public final class CompareService {
    private final Progress progress;

    /** @param progress hears how far the fits have come */
    public CompareService(Progress progress) {
        this.progress = progress;
    }

    /**
     * Compares.
     *
     * @param a the run that is compared with, by its first digits
     * @param b the run that is judged
     */
    public CompareAnswer run(Path directory, Settings settings, String a, String b) {
        Workspace workspace = Workspace.open(directory);
        Run parent = workspace.run(workspace.resolve(a));
        Run candidate = workspace.run(workspace.resolve(b));
        History history = new History(workspace.events());
        Comparison comparison = obstacle(parent, candidate)
                .map(obstacle -> impossible(parent, candidate, obstacle))
                .or(() -> recorded(history, parent, candidate))
                .or(() -> ofAnEarlierCut(workspace, parent, candidate))
                .orElseGet(() -> compare(workspace, settings, parent, candidate));
        boolean unsure = comparison.verdict() == Verdict.NOT_COMPARABLE
                || (comparison.verdict() == Verdict.INCONCLUSIVE && settings.yes(Setting.STRICT));
        return new CompareAnswer(
                history.report(parent),
                history.report(candidate),
                comparison,
                (unsure ? ExitCode.CANNOT_TELL : ExitCode.FINE).code());
    }

    /** What differs besides the configuration, so that a difference in a metric could come from it. */
    private static Optional<String> obstacle(Run a, Run b) {
        if (!a.target().equals(b.target()) || !a.task().equals(b.task())) {
            return Optional.of("different targets");
        }
        // A model that predicts labels only has another metric of its own, and is compared by it.
        boolean outside = a.learner().isOutside() || b.learner().isOutside();
        if (!outside && !a.primary().equals(b.primary())) {
            return Optional.of("different metrics");
        }
        if (!a.data().equals(b.data())) {
            return Optional.of("different data");
        }
        return a.split().equals(b.split()) ? Optional.empty() : Optional.of("different splits");
    }

    /** Runs of a split that was replaced cannot be scored again: its folds are gone. */
    private static Optional<Comparison> ofAnEarlierCut(Workspace workspace, Run a, Run b) {
        return Study.lock(workspace).hash().equals(a.split())
                ? Optional.empty()
                : Optional.of(impossible(a, b, "a split that is no longer in use"));
    }

    private static Comparison impossible(Run a, Run b, String obstacle) {
        return Comparison.impossible(a.primary(), value(a), value(b), "none: the runs were made on " + obstacle);
    }

    private static double value(Run run) {
        Run.Score score = run.metrics().get(run.primary());
        return score == null ? Double.NaN : score.value();
    }

    private static Optional<Comparison> recorded(History history, Run parent, Run candidate) {
        return history.events().stream()
                .filter(event -> event.kind() == Event.Kind.STEP
                        && event.run().equals(candidate.id())
                        && parent.id().equals(event.parent()))
                .map(Event::comparison)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Comparison compare(Workspace workspace, Settings settings, Run parent, Run candidate) {
        try (Pool pool = Pool.of(settings)) {
            Study study = Study.open(workspace, candidate, settings, pool, progress, !settings.yes(Setting.NO_CACHE));
            progress.begin("both models", 0);
            if (parent.learner().isOutside() || candidate.learner().isOutside()) {
                OutsideComparison outside = new OutsideComparison(study);
                return outside.compare(outside.side(parent), outside.side(candidate), 0, 0);
            }
            Evaluated one = study.evaluate(Study.configuration(parent));
            Evaluated other = study.evaluate(Study.configuration(candidate));
            // No shuffled copies and no choice are known of an arbitrary pair, so the rule is that of any plain change.
            return study.comparer()
                    .compare(one.scored(), other.scored(), new Comparer.Step(StepKind.SET, null, null, 0, 0));
        } finally {
            progress.end();
        }
    }
}
