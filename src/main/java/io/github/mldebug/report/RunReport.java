package io.github.mldebug.report;

import io.github.mldebug.json.AlwaysPresent;
import io.github.mldebug.ledger.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run with the step that made it; the fields are those of {@link Run}. */
public record RunReport(
        String id,
        @AlwaysPresent @Nullable String parent,
        StepReport step,
        List<Run.Feature> features,
        Run.Learner learner,
        long seed,
        String primary,
        Map<String, Run.Score> metrics,
        @Nullable List<Run.ClassScore> perClass,
        Run.@Nullable Confusion confusion,
        @Nullable List<Run.Threshold> thresholds,
        Run.@Nullable LossCurve lossCurve,
        Run.Cost cost) {

    /** The one change that made the run: its kind, as {@code add-feature}, and what it was. */
    public record StepReport(String kind, String change) {}

    /** A run and the step that made it. */
    public static RunReport of(Run run, @Nullable String parent, StepReport step) {
        return new RunReport(
                run.id(),
                parent,
                step,
                run.features(),
                run.learner(),
                run.seed(),
                run.primary(),
                run.metrics(),
                run.perClass(),
                run.confusion(),
                run.thresholds(),
                run.lossCurve(),
                run.cost());
    }

    /** The same with that metric before the others; as it is when there is no such metric. */
    public RunReport showingFirst(@Nullable String metric) {
        Run.Score score = metric == null ? null : metrics.get(metric);
        if (metric == null || score == null) {
            return this;
        }
        Map<String, Run.Score> ordered = new LinkedHashMap<>();
        ordered.put(metric, score);
        ordered.putAll(metrics);
        return new RunReport(
                id,
                parent,
                step,
                features,
                learner,
                seed,
                primary,
                ordered,
                perClass,
                confusion,
                thresholds,
                lossCurve,
                cost);
    }
}
