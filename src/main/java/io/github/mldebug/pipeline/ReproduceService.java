package io.github.mldebug.pipeline;

import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.json.RecordJson;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.report.ExitCode;
import io.github.mldebug.report.ReproduceAnswer;
import io.github.mldebug.trial.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trains a run again, from the data alone, and compares what comes out with its record. */
public final class ReproduceService {
    private final Progress progress;

    /** @param progress hears how far the fits have come */
    public ReproduceService(Progress progress) {
        this.progress = progress;
    }

    /**
     * Trains one run again; of a model that was trained elsewhere, reads the predictions again.
     *
     * @param id of the run, or its first digits; null for the current one
     * @param predictions their file as the user named it; null for a run that was trained here
     */
    public ReproduceAnswer run(Path directory, Settings settings, @Nullable String id, @Nullable String predictions) {
        Workspace workspace = Workspace.open(directory);
        Run recorded = workspace.run(id == null ? workspace.heads().require() : workspace.resolve(id));
        requireFile(recorded, predictions);
        try (Pool pool = Pool.of(settings)) {
            // Nothing that is remembered may stand in for a fit: the fits are what is tested.
            Study study = Study.open(workspace, recorded, settings, pool, progress, false);
            progress.begin("the run again", 0);
            Run now = predictions == null
                    ? study.run(
                            study.evaluate(Study.configuration(recorded)),
                            Decisive.recordedIn(recorded, study.settings()),
                            recorded.primary())
                    : readAgain(study, recorded, directory.resolve(predictions), predictions);
            List<ReproduceAnswer.Difference> differences = differences(recorded, now);
            return new ReproduceAnswer(
                    recorded.id(),
                    differences.isEmpty(),
                    differences,
                    (differences.isEmpty() ? ExitCode.FINE : ExitCode.FOUND).code());
        } finally {
            progress.end();
        }
    }

    /** What nobody trained here, nobody can train here again. */
    private static void requireFile(Run recorded, @Nullable String predictions) {
        boolean outside = recorded.learner().isOutside();
        if (outside && predictions == null) {
            throw new UserError(
                    "run " + recorded.id() + " was trained elsewhere: only its file of predictions can be read again",
                    "name it: mldebug reproduce " + recorded.id() + " --predictions FILE");
        }
        if (!outside && predictions != null) {
            throw new UserError(
                    "run " + recorded.id() + " was trained here, so no file of predictions repeats it",
                    "leave --predictions out");
        }
    }

    private static Run readAgain(Study study, Run recorded, Path file, String shown) {
        Predictions read = new PredictionReader(study).read(file, shown);
        String then = OutsideModel.of(recorded).sha256();
        if (!read.model().sha256().equals(then)) {
            throw new UserError(
                    shown + " is not the file that run " + recorded.id() + " was made of: its contents are others",
                    "compare it as a model of its own: mldebug iterate --predictions " + Shell.quote(shown));
        }
        return study.run(read.model(), read.scored(), Decisive.recordedIn(recorded, study.settings()));
    }

    private static List<ReproduceAnswer.Difference> differences(Run recorded, Run now) {
        // The record holds rounded numbers, so what came out is rounded in the same way first.
        Map<String, Object> before = flat(RecordJson.read(Run.class, RecordJson.line(recorded)));
        Map<String, Object> after = flat(RecordJson.read(Run.class, RecordJson.line(now)));
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<ReproduceAnswer.Difference> differences = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                differences.add(new ReproduceAnswer.Difference(field, before.get(field), after.get(field)));
            }
        }
        return differences;
    }

    private static Map<String, Object> flat(Run run) {
        Map<String, Object> flat = new LinkedHashMap<>();
        flat.put("id", run.id());
        flat.put("semanticVersion", run.semanticVersion());
        run.metrics().forEach((name, score) -> {
            flat.put("metrics." + name + ".value", score.value());
            flat.put("metrics." + name + ".se", score.se());
            flat.put("metrics." + name + ".train", score.train());
            flat.put("metrics." + name + ".n", score.n());
        });
        if (run.confusion() != null) {
            flat.put("confusion", run.confusion().counts());
        }
        flat.put("cost.fits", run.cost().fits());
        flat.put("cost.rows", run.cost().rows());
        flat.put("cost.parameters", run.cost().parameters());
        return flat;
    }
}
