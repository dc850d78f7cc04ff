package io.github.mldebug.render;

import io.github.mldebug.compare.Verdict;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.report.IterateAnswer;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.report.RunReport;
import io.github.mldebug.report.SplitExportAnswer;
import io.github.mldebug.report.StateReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fixed answers about models that are trained elsewhere. */
final class SampleOutside {
    private SampleOutside() {}

    static SplitExportAnswer split() {
        return new SplitExportAnswer(
                "split.csv",
                SampleChecks.HOSTILE,
                List.of("row", "id", "fold", "repeat", "part"),
                2810,
                new SplitExportAnswer.Parts(274, 0, 70, 3),
                new SplitExportAnswer.Folding("folds", 10, 5),
                List.of(
                        "import pandas as pd",
                        "data = pd.read_csv(\"" + SampleChecks.HOSTILE.replace('\n', ' ') + "\")"),
                List.of(new NoteReport("test-file", "The locked test part is a file of its own", null)),
                0);
    }

    /** Predictions without folds, better than the run that they are compared with. */
    static IterateAnswer inSample() {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("sha256", "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9");
        known.put("form", "probabilities");
        known.put("repeats", 0L);
        Map<String, Run.Score> metrics = new LinkedHashMap<>();
        metrics.put("log-loss", new Run.Score(0.4062, 0.0163, Double.NaN, 712));
        metrics.put("accuracy", new Run.Score(0.8301, 0.0141, Double.NaN, 712));
        RunReport binary = SampleRuns.binary();
        RunReport outside = new RunReport(
                "0d9e21c4b8aa",
                binary.id(),
                new RunReport.StepReport("external", SampleChecks.HOSTILE + ".csv"),
                List.of(),
                new Run.Learner(Run.Learner.OUTSIDE, known),
                17,
                "log-loss",
                metrics,
                binary.perClass(),
                binary.confusion(),
                null,
                null,
                new Run.Cost(0, 712, 0));
        return new IterateAnswer(
                outside,
                binary,
                SampleRuns.comparison(Verdict.INCONCLUSIVE, 0.0925, List.of(0.0712, 0.1138), false),
                new StateReport(true, List.of("better than the dummy")),
                null,
                List.of(
                        new NoteReport(
                                "in-sample", "These may be predictions of training rows", "mldebug split export"),
                        new NoteReport("predictions-matched", "712 predictions, matched by row", null)),
                List.of(),
                null,
                false,
                0);
    }
}
