package io.github.mldebug.pipeline;

import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.RunId;
import io.github.mldebug.metric.Confusion;
import io.github.mldebug.metric.Metric;
import io.github.mldebug.metric.Scored;
import io.github.mldebug.metric.ThresholdTable;
import io.github.mldebug.table.Task;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.TrialResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns predictions into what a run reports: metrics out of fold and on the training rows, classes, confusion, thresholds. */
final class RunBuilder {
    /** Changes when the same configuration would train another model. */
    static final int SEMANTIC_VERSION = 1;

    private final Arena arena;

    RunBuilder(Arena arena) {
        this.arena = arena;
    }

    /**
     * The whole record of a run.
     *
     * @param data SHA-256 of the data file
     * @param split hash of the split lock
     * @param primary id of the metric that decides
     * @param decisiveSettings the settings that decide how the file is read and what rows weigh
     */
    Run run(
            Evaluated evaluated,
            String data,
            String split,
            String primary,
            Map<String, List<String>> decisiveSettings) {
        OutOfFold scored = evaluated.scored();
        Measured measured = new Measured(
                metrics(scored, evaluated.onAllRows()),
                thresholds(scored),
                new Run.Cost(
                        scored.fits() + 1, arena.rows(), evaluated.onAllRows().parameters()));
        return run(evaluated.configuration(), scored, new Origin(data, split, primary, decisiveSettings), measured);
    }

    /**
     * The record of a model that was trained elsewhere: what can be told from its predictions alone.
     *
     * @param scored those predictions
     */
    Run run(
            OutsideModel model,
            OutOfFold scored,
            String data,
            String split,
            Map<String, List<String>> decisiveSettings) {
        Task task = arena.target().task();
        Measured measured = new Measured(
                metrics(scored, null, model.form().metrics(task)),
                model.form() == OutsideModel.Form.LABELS ? null : thresholds(scored),
                new Run.Cost(0, arena.rows(), 0));
        Origin origin = new Origin(data, split, model.form().deciding(task).id(), decisiveSettings);
        return run(model.configuration(), scored, origin, measured);
    }

    /** What a run was made of, besides its configuration. */
    private record Origin(String data, String split, String primary, Map<String, List<String>> settings) {}

    /** What was found out about it, besides what its predictions say class by class. */
    private record Measured(
            Map<String, Run.Score> metrics, @Nullable List<Run.Threshold> thresholds, Run.Cost cost) {}

    private Run run(Configuration configuration, OutOfFold scored, Origin origin, Measured measured) {
        List<Run.Feature> features = arena.featureSet(configuration.features()).features().stream()
                .map(feature -> new Run.Feature(feature.expression(), feature.columns()))
                .toList();
        String target = arena.target().column().key();
        String task = arena.target().task().name().toLowerCase(Locale.ROOT);
        Run.Learner learner = new Run.Learner(configuration.learner(), configuration.hyperparameters());
        io.github.mldebug.ledger.Configuration decisive = new io.github.mldebug.ledger.Configuration(
                target, task, features, learner, arena.seed(), origin.primary(), origin.settings());
        return new Run(
                RunId.of(decisive, origin.data(), origin.split(), SEMANTIC_VERSION),
                SEMANTIC_VERSION,
                origin.data(),
                origin.split(),
                target,
                task,
                features,
                learner,
                arena.seed(),
                origin.primary(),
                origin.settings(),
                measured.metrics(),
                perClass(scored),
                confusion(scored),
                measured.thresholds(),
                null,
                measured.cost());
    }

    /**
     * Every metric of the task.
     *
     * @param scored out of fold; values are means over repeats, standard errors those of predictions averaged over repeats
     * @param onAllRows the same configuration trained and scored on every training row
     */
    Map<String, Run.Score> metrics(OutOfFold scored, TrialResult onAllRows) {
        return metrics(scored, onAllRows, Metric.of(arena.target().task()));
    }

    private Map<String, Run.Score> metrics(OutOfFold scored, @Nullable TrialResult onAllRows, List<Metric> wanted) {
        Map<String, Run.Score> scores = new LinkedHashMap<>();
        int[] positions = scoredPositions(scored);
        Scored mean = meanScored(scored, positions);
        Scored train = onAllRows == null ? null : arena.scored(onAllRows.positions(), onAllRows.predictions());
        for (Metric metric : wanted) {
            OptionalDouble error = metric.standardError(mean);
            scores.put(
                    metric.id(),
                    new Run.Score(
                            meanOverRepeats(metric, scored, positions),
                            error.isPresent() ? error.getAsDouble() : null,
                            train == null ? Double.NaN : metric.value(train),
                            positions.length));
        }
        return scores;
    }

    @Nullable
    List<Run.ClassScore> perClass(OutOfFold scored) {
        if (!arena.target().task().isClassification()) {
            return null;
        }
        Confusion confusion = Confusion.of(meanScored(scored, scoredPositions(scored)));
        return confusion.perClass().stream()
                .map(one -> new Run.ClassScore(
                        arena.target().classes().get(one.index()),
                        one.count(),
                        one.predicted(),
                        one.correct(),
                        finite(one.precision()),
                        finite(one.recall()),
                        finite(one.f1())))
                .toList();
    }

    Run.@Nullable Confusion confusion(OutOfFold scored) {
        if (!arena.target().task().isClassification()) {
            return null;
        }
        long[][] counts =
                Confusion.of(meanScored(scored, scoredPositions(scored))).counts();
        List<List<Long>> rows = Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        return new Run.Confusion(arena.target().classes(), rows);
    }

    @Nullable
    List<Run.Threshold> thresholds(OutOfFold scored) {
        if (arena.target().task() != Task.BINARY) {
            return null;
        }
        List<Run.Threshold> rows = new ArrayList<>();
        for (ThresholdTable.Row row :
                ThresholdTable.of(meanScored(scored, scoredPositions(scored))).rows()) {
            rows.add(new Run.Threshold(
                    row.threshold(),
                    row.truePositives(),
                    row.falsePositives(),
                    row.falseNegatives(),
                    row.trueNegatives(),
                    finite(row.precision()),
                    finite(row.recall()),
                    finite(row.f1()),
                    row.balancedAccuracy()));
        }
        return rows;
    }

    private double meanOverRepeats(Metric metric, OutOfFold scored, int[] positions) {
        double sum = 0;
        for (int repeat = 0; repeat < scored.repeats(); repeat++) {
            sum += metric.value(arena.scored(positions, scored.predictions(repeat, positions)));
        }
        return sum / scored.repeats();
    }

    private Scored meanScored(OutOfFold scored, int[] positions) {
        double[][] mean = new double[positions.length][];
        for (int i = 0; i < positions.length; i++) {
            mean[i] = scored.meanPrediction(positions[i]);
        }
        return arena.scored(positions, mean);
    }

    private static int[] scoredPositions(OutOfFold scored) {
        double[] first = scored.losses()[0];
        return IntStream.range(0, first.length)
                .filter(position -> !Double.isNaN(first[position]))
                .toArray();
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
