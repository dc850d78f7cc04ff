package io.github.mldebug.pipeline;

import io.github.mldebug.compare.StepKind;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.metric.Metric;
import io.github.mldebug.report.ExitCode;
import io.github.mldebug.report.StateReport;
import io.github.mldebug.report.SuggestAnswer;
import io.github.mldebug.report.SuggestionReport;
import io.github.mldebug.trial.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Ranks the single steps that could come next, from a screen of the features, and fits on one assignment of the rest. */
public final class SuggestService {
    private final Progress progress;

    /** @param progress hears how far the fits have come */
    public SuggestService(Progress progress) {
        this.progress = progress;
    }

    /**
     * Ranks the steps from the current run.
     *
     * @param directory in or below the workspace
     */
    public SuggestAnswer run(Path directory, Settings settings) {
        Workspace workspace = Workspace.open(directory);
        Run run = workspace.run(workspace.heads().require());
        History history = new History(workspace.events());
        try (Pool pool = Pool.of(settings)) {
            Study study = Study.open(workspace, run, settings, pool, progress, !settings.yes(Setting.NO_CACHE));
            progress.begin("the current model", 0);
            Evaluated current = study.evaluate(Study.configuration(run));
            List<SuggestionReport> all = new ArrayList<>(features(study, run, current, history));
            all.addAll(new FirstLooks(study, current, study.candidates(), history, run.id()).suggestions());
            Event.State state = history.maker(run.id()).map(Event::state).orElseThrow();
            return new SuggestAnswer(
                    history.report(run),
                    new StateReport(state.working(), state.reasons()),
                    ranked(all),
                    ExitCode.FINE.code());
        } finally {
            progress.end();
        }
    }

    private static List<SuggestionReport> features(Study study, Run run, Evaluated current, History history) {
        Set<String> refused = history.refused(run.id(), StepKind.ADD_FEATURE);
        List<String> used = current.configuration().features();
        Candidates candidates = study.candidates();
        List<String> excluded = study.settings().texts(Setting.EXCLUDE);
        List<String> open = candidates.open(study.arena(), used, excluded).stream()
                .filter(one -> !refused.contains(one))
                .toList();
        Metric metric = Metric.deciding(study.arena().target().task());
        double loss = current.scored().meanLoss(study.arena());
        Double visible = history.maker(run.id())
                .map(Event::comparison)
                .map(comparison -> comparison.minimumDetectable().keep())
                .orElse(null);
        return new Suggestions(study.arena(), study.workers(), current.configuration(), current.onAllRows())
                .features(open, candidates, metric == Metric.RMSE ? Math.sqrt(loss) : loss, visible);
    }

    /**
     * Those with a known gain first, by gain. Features stay in their order, in which a column comes before an expression that
     * promises little more: none counts for more than the one before it.
     */
    private static List<SuggestionReport> ranked(List<SuggestionReport> all) {
        List<Weighed> weighed = new ArrayList<>();
        double before = Double.POSITIVE_INFINITY;
        for (SuggestionReport one : all) {
            Double expected = one.expectedGain();
            boolean feature = one.kind().equals(StepKind.ADD_FEATURE.id());
            double gain = expected == null ? Double.NEGATIVE_INFINITY : feature ? Math.min(expected, before) : expected;
            before = feature ? gain : before;
            weighed.add(new Weighed(one, gain));
        }
        weighed.sort(Comparator.comparingDouble((Weighed one) -> -one.gain()));
        List<SuggestionReport> ranked = new ArrayList<>();
        for (Weighed one : weighed) {
            ranked.add(one.suggestion().ranked(ranked.size() + 1));
        }
        return ranked;
    }

    /** A suggestion with the gain that it is ranked by. */
    private record Weighed(SuggestionReport suggestion, double gain) {}
}
