package io.github.mldebug.render;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.Comparison.Detectable;
import io.github.mldebug.compare.Comparison.Guard;
import io.github.mldebug.compare.Comparison.Influence;
import io.github.mldebug.compare.Comparison.Shadow;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.Run.ClassScore;
import io.github.mldebug.ledger.Run.Confusion;
import io.github.mldebug.ledger.Run.Feature;
import io.github.mldebug.ledger.Run.Score;
import io.github.mldebug.ledger.Run.Threshold;
import io.github.mldebug.report.RunReport;
import io.github.mldebug.report.RunReport.StepReport;
import io.github.mldebug.report.SuggestionReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fixed runs and comparisons. */
final class SampleRuns {
    private SampleRuns() {}

    /** A first run on two classes, with a table of thresholds. */
    static RunReport binary() {
        return new RunReport(
                "9be07d31c2aa",
                null,
                new StepReport("baseline", ""),
                List.of(feature("onehot(sex)", "sex"), feature("fare", "fare")),
                learner(),
                17,
                "log-loss",
                metrics(0.4987, 0.0151, 0.4921, 0.748, 0.0163),
                List.of(
                        new ClassScore("0", 439, 471, 391, 0.8301486, 0.8906606, 0.8593407),
                        new ClassScore("1", 273, 241, 193, 0.8008299, 0.7069597, 0.7509728)),
                new Confusion(List.of("0", "1"), List.of(List.of(391L, 48L), List.of(80L, 193L))),
                List.of(
                        new Threshold(0.1, 268, 301, 5, 138, 0.471, 0.9817, 0.6366, 0.648),
                        new Threshold(0.5, 193, 48, 80, 391, 0.8008299, 0.7069597, 0.7509728, 0.7988),
                        new Threshold(0.9, 0, 0, 273, 439, null, 0.0, null, 0.5)),
                null,
                new Run.Cost(50, 28480, 3));
    }

    /** A step from {@link #binary} by a solver with epochs. */
    static RunReport step() {
        return new RunReport(
                "3f2a1c77d0e4",
                "9be07d31c2aa",
                new StepReport("add-feature", "log(fare)"),
                List.of(feature("onehot(sex)", "sex"), feature("fare", "fare"), feature("log(fare)", "fare")),
                new Run.Learner("linear", ordered("solver", "sgd", "learning-rate", 0.05, "epochs", 6L)),
                17,
                "log-loss",
                metrics(0.4851, 0.0149, 0.4712, 0.755, 0.0161),
                List.of(
                        new ClassScore("0", 439, 466, 393, 0.8433476, 0.8952164, 0.8685083),
                        new ClassScore("1", 273, 246, 200, 0.8130081, 0.7326007, 0.7707129)),
                new Confusion(List.of("0", "1"), List.of(List.of(393L, 46L), List.of(73L, 200L))),
                null,
                new Run.LossCurve(
                        List.of(1, 2, 3, 4, 5, 6),
                        List.of(0.69, 0.58, 0.52, 0.49, 0.478, 0.4712),
                        List.of(0.69, 0.6, 0.54, 0.5, 0.486, 0.4901),
                        "falling, then flat"),
                new Run.Cost(50, 28480, 4));
    }

    static RunReport multiclass() {
        return new RunReport(
                "c0ffee123456",
                null,
                new StepReport("baseline", ""),
                List.of(feature("bill_length_mm", "bill_length_mm")),
                learner(),
                17,
                "log-loss",
                metrics(0.3312, 0.0204, 0.3207, 0.8727, 0.0201),
                List.of(
                        new ClassScore("Adelie", 122, 121, 118, 0.9752066, 0.9672131, 0.9711934),
                        new ClassScore("Chinstrap", 54, 40, 31, 0.775, 0.5740741, 0.6595745),
                        new ClassScore("Gentoo", 99, 114, 91, 0.7982456, 0.9191919, 0.8544601)),
                new Confusion(
                        List.of("Adelie", "Chinstrap", "Gentoo"),
                        List.of(List.of(118L, 2L, 2L), List.of(2L, 31L, 21L), List.of(1L, 7L, 91L))),
                null,
                null,
                new Run.Cost(50, 11000, 6));
    }

    static RunReport regression() {
        Map<String, Score> metrics = new LinkedHashMap<>();
        metrics.put("rmse", new Score(54321.6, 1243.2, 54007.1, 1600));
        metrics.put("mae", new Score(39876.5, 950.4, 39650.3, 1600));
        metrics.put("r2", new Score(0.5123, 0.0189, 0.5182, 1600));
        metrics.put("relative-rmse", new Score(0.6983, null, 0.6941, 1600));
        return new RunReport(
                "feedbeef0001",
                null,
                new StepReport("baseline", ""),
                List.of(feature("living_area", "living_area"), feature("year", "year")),
                learner(),
                17,
                "rmse",
                metrics,
                null,
                null,
                null,
                null,
                new Run.Cost(50, 64000, 3));
    }

    static Map<String, Score> binaryDummy() {
        return metrics(0.6662, 0.0072, 0.6655, 0.6166, 0.0182);
    }

    static Map<String, Score> multiclassDummy() {
        return metrics(1.0431, 0.0163, 1.0405, 0.4436, 0.0299);
    }

    static Map<String, Score> regressionDummy() {
        Map<String, Score> metrics = new LinkedHashMap<>();
        metrics.put("rmse", new Score(77788.2, 1789.3, 77764.9, 1600));
        metrics.put("mae", new Score(57433.1, 1310.7, 57401.2, 1600));
        metrics.put("r2", new Score(-0.0006, 0.0004, 0, 1600));
        metrics.put("relative-rmse", new Score(1, null, 1, 1600));
        return metrics;
    }

    /** A comparison of {@link #step} with {@link #binary} that ended so. */
    static Comparison comparison(Verdict verdict, double change, List<Double> interval, boolean kept) {
        return new Comparison(
                "log-loss",
                0.4987,
                0.4987 - change,
                change,
                interval,
                0.9,
                0.0033,
                new Detectable(0.0182, 0.0143),
                "corrected resampled t, 10 x 5 folds",
                new Shadow(39, verdict == Verdict.WORSE ? 0.8 : 0.025, true),
                12,
                List.of(
                        new Guard("accuracy", 0.007, List.of(-0.009, 0.023), Verdict.INCONCLUSIVE),
                        new Guard("auc", -0.021, List.of(-0.033, -0.009), Verdict.WORSE)),
                19,
                16,
                verdict == Verdict.INCONCLUSIVE ? new Influence(List.of(5, 8, 120), 0.31) : null,
                verdict,
                kept,
                4,
                0.2,
                verdict == Verdict.INCONCLUSIVE ? 2300L : null);
    }

    /** A comparison with the dummy. */
    static Comparison againstDummy(String metric, double dummy, double model, double change, List<Double> interval) {
        return new Comparison(
                metric,
                dummy,
                model,
                change,
                interval,
                0.9,
                metric.equals("rmse") ? 388.9 : 0.0033,
                new Detectable(0.93 * (interval.get(1) - interval.get(0)), 0.75 * (interval.get(1) - interval.get(0))),
                "corrected resampled t, 10 x 5 folds",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                interval.get(0) > 0 ? Verdict.IMPROVED : Verdict.INCONCLUSIVE,
                true,
                0,
                0,
                interval.get(0) > 0 ? null : 5200L);
    }

    static List<SuggestionReport> suggestions() {
        return List.of(
                new SuggestionReport(
                        1,
                        "add-feature",
                        "pclass",
                        0.0214,
                        List.of(0.0102, 0.0326),
                        0.0143,
                        250,
                        "mldebug iterate --add-feature pclass",
                        null),
                new SuggestionReport(
                        2,
                        "tune",
                        "ridge",
                        null,
                        null,
                        null,
                        350,
                        "mldebug iterate --tune ridge=0.001,0.01,0.1,1,10",
                        null));
    }

    private static Feature feature(String expression, String column) {
        return new Feature(expression, List.of(column));
    }

    private static Run.Learner learner() {
        return new Run.Learner("linear", ordered("solver", "newton", "ridge", 1e-6));
    }

    private static Map<String, Score> metrics(double loss, double lossSe, double train, double accuracy, double se) {
        Map<String, Score> metrics = new LinkedHashMap<>();
        metrics.put("log-loss", new Score(loss, lossSe, train, 712));
        metrics.put("accuracy", new Score(accuracy, se, accuracy + 0.004, 712));
        metrics.put("auc", new Score(0.8123, null, 0.8201, 712));
        return metrics;
    }

    static Map<String, Object> ordered(@Nullable Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
