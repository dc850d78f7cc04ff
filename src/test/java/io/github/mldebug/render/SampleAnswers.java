package io.github.mldebug.render;

import io.github.mldebug.check.Limit;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Work;
import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.error.Place;
import io.github.mldebug.report.Answer;
import io.github.mldebug.report.AutoAnswer;
import io.github.mldebug.report.BaselineAnswer;
import io.github.mldebug.report.BaselineAnswer.DummyReport;
import io.github.mldebug.report.BaselineAnswer.SplitReport;
import io.github.mldebug.report.CompareAnswer;
import io.github.mldebug.report.ConfigAnswer;
import io.github.mldebug.report.DataReport;
import io.github.mldebug.report.DiffAnswer;
import io.github.mldebug.report.ErrorAnswer;
import io.github.mldebug.report.ExplainAnswer;
import io.github.mldebug.report.FailOn;
import io.github.mldebug.report.IterateAnswer;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.report.ReproduceAnswer;
import io.github.mldebug.report.RevertAnswer;
import io.github.mldebug.report.RunReport;
import io.github.mldebug.report.RunsAnswer;
import io.github.mldebug.report.SearchReport;
import io.github.mldebug.report.SecondFeature;
import io.github.mldebug.report.ShowAnswer;
import io.github.mldebug.report.SignalReport;
import io.github.mldebug.report.StateReport;
import io.github.mldebug.report.Summary;
import io.github.mldebug.report.SuppressAnswer;
import io.github.mldebug.report.TargetReport;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.RowLedger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fixed answers of every command, by name: the matrix of the golden files. */
final class SampleAnswers {
    private SampleAnswers() {}

    /** Name to answer; the name begins with the command. */
    static Map<String, Answer> all() {
        Map<String, Answer> all = new LinkedHashMap<>();
        putChecks(all);
        all.put("baseline-binary", baselineBinary());
        all.put("baseline-multiclass", baselineMulticlass());
        all.put("baseline-regression", baselineRegression());
        all.put("baseline-not-working", baselineNotWorking());
        all.put("iterate-improved", iterate(Verdict.IMPROVED, 0.0136, List.of(0.0041, 0.0231), true));
        all.put("iterate-likely", iterate(Verdict.LIKELY_IMPROVED, 0.0091, List.of(-0.0014, 0.0196), true));
        all.put("iterate-inconclusive", iterate(Verdict.INCONCLUSIVE, 0.0051, List.of(-0.0084, 0.0186), false));
        all.put("iterate-worse", iterate(Verdict.WORSE, -0.0205, List.of(-0.0311, -0.0099), false));
        all.put("iterate-equivalent", iterate(Verdict.EQUIVALENT, 0.0001, List.of(-0.0011, 0.0013), false));
        all.put("iterate-in-sample", SampleOutside.inSample());
        all.put("show-first", new ShowAnswer(SampleRuns.binary(), null, null, 0));
        all.put("show-step", new ShowAnswer(SampleRuns.step(), SampleRuns.binary(), improved(), 0));
        all.put(
                "iterate-auto-ended",
                SampleWalks.auto(new AutoAnswer.Ending("none", "No single step from here is better.")));
        all.put("iterate-auto-stopped", SampleWalks.auto(null));
        all.put("iterate-suggest-some", SampleWalks.suggest(SampleRuns.suggestions()));
        all.put("iterate-suggest-none", SampleWalks.suggest(List.of()));
        all.put("runs-none", new RunsAnswer(null, null, List.of(), List.of(), 0));
        all.put("runs-some", runs());
        all.put("runs-two-heads", twoHeads());
        all.put("compare", new CompareAnswer(SampleRuns.binary(), SampleRuns.step(), improved(), 0));
        all.put("diff-none", new DiffAnswer("9be07d31c2aa", "9be07d31c2aa", List.of(), 0));
        all.put("diff-some", diff());
        all.put("revert", new RevertAnswer("3f2a1c77d0e4", "9be07d31c2aa", 0));
        all.put("reproduce-same", new ReproduceAnswer("9be07d31c2aa", true, List.of(), 0));
        all.put("reproduce-different", reproduceDifferent());
        all.put("split-export", SampleOutside.split());
        all.put("explain-list", explainList());
        all.put("explain-page", explainPage());
        all.put("suppress", suppress());
        all.put("config", config());
        all.put("error", new ErrorAnswer(new ErrorAnswer.Problem("no such file: nowhere.csv", "check the path"), 2));
        all.put("error-place", errorWithPlace());
        return all;
    }

    private static ErrorAnswer errorWithPlace() {
        Place place = new Place("log(``床 pirce`)", 6, 13);
        return new ErrorAnswer(new ErrorAnswer.Problem("no column '床 pirce'", "did you mean `price`?", place), 2);
    }

    private static void putChecks(Map<String, Answer> all) {
        all.put("check-empty", SampleChecks.empty());
        all.put("check-passed", SampleChecks.allPassed());
        all.put("check-one", SampleChecks.oneFinding());
        all.put("check-many", SampleChecks.many());
        all.put("check-not-applicable", SampleChecks.notApplicable());
        all.put("check-crashed", SampleChecks.crashed());
        all.put("check-hostile", SampleChecks.hostile());
        all.put("check-everything", SampleFaults.everything());
    }

    /** The command that a sample of this name, or a golden of it, answers. */
    static String command(String name) {
        return name.startsWith("split-export") ? "split export" : name.split("[-.]", 2)[0].replace("error", "check");
    }

    /** The name of the schema of a sample's document: a form of a command that answers otherwise has one of its own. */
    static String schema(String name) {
        if (name.startsWith("error")) {
            return "error";
        }
        boolean form = name.startsWith("iterate-auto")
                || name.startsWith("iterate-suggest")
                || name.startsWith("split-export");
        return form ? String.join("-", List.of(name.split("[-.]")).subList(0, 2)) : command(name);
    }

    private static ConfigAnswer config() {
        return new ConfigAnswer(
                "../mldebug.yaml",
                List.of(
                        new ConfigAnswer.Resolved("target", List.of("y"), "mldebug.yaml:3", "The column to predict"),
                        new ConfigAnswer.Resolved("exclude", List.of("a", "b, c"), "--exclude", "Columns never used"),
                        new ConfigAnswer.Resolved("key", List.of(), "default", "The columns that identify a row")),
                List.of("MLDEBUG_TARGT sets nothing, did you mean MLDEBUG_TARGET?"),
                0);
    }

    private static SuppressAnswer suppress() {
        SuppressAnswer.Entry entry = new SuppressAnswer.Entry(
                "sentinel-value", SampleChecks.HOSTILE, "the code stays " + SampleChecks.HOSTILE, "2027-03-31");
        return new SuppressAnswer(
                ".mldebug/suppressions.yaml",
                entry,
                true,
                List.of(new SuppressAnswer.Entry("constant-column", null, "one clinic only", null), entry),
                0);
    }

    private static Comparison improved() {
        return SampleRuns.comparison(Verdict.IMPROVED, 0.0136, List.of(0.0041, 0.0231), true);
    }

    private static BaselineAnswer baselineBinary() {
        return new BaselineAnswer(
                SampleChecks.data(),
                SampleChecks.target(),
                SampleChecks.columns(),
                new Summary(1, 4, 1, 2, 1, 0, 0, 1, 1, 0),
                SampleChecks.manyReports(),
                new SplitReport("hash", 712, 178, 1, "small"),
                new DummyReport(SampleRuns.binaryDummy()),
                List.of(
                        new SignalReport("sex", 0.2241, List.of(0.1871, 0.2611), 1e-9, "linear"),
                        new SignalReport("fare", 0.0712, List.of(0.0491, 0.0933), 0.00004, "nonlinear"),
                        new SignalReport("age + sibsp", 0.031, List.of(0.004, 0.058), 0.031, "pair"),
                        new SignalReport("embarked", -0.002, List.of(-0.011, 0.007), 0.64, "none")),
                SampleRuns.binary(),
                SampleRuns.againstDummy("log-loss", 0.6662, 0.4987, 0.1675, List.of(0.1412, 0.1938)),
                new SecondFeature(List.of("onehot(sex)", "fare"), improved()),
                new StateReport(
                        true, List.of("log-loss beats the dummy by 0.168, at least 0.141 with 95 % confidence")),
                SampleRuns.suggestions(),
                FailOn.WARNING,
                1);
    }

    private static BaselineAnswer baselineMulticlass() {
        return new BaselineAnswer(
                data("penguins.csv", 344, 7),
                new TargetReport("species", "multiclass", List.of("Adelie", "Chinstrap", "Gentoo"), "it is text"),
                List.of(),
                new Summary(0, 0, 0, 3, 0, 0, 0, 0, 0, 0),
                SampleChecks.allPassed().checks(),
                new SplitReport("hash", 275, 69, 0, "small"),
                new DummyReport(SampleRuns.multiclassDummy()),
                List.of(new SignalReport("bill_length_mm", 0.6824, List.of(0.6392, 0.7256), 1e-12, "linear")),
                SampleRuns.multiclass(),
                SampleRuns.againstDummy("log-loss", 1.0431, 0.3312, 0.7119, List.of(0.6611, 0.7627)),
                null,
                new StateReport(true, List.of("log-loss beats the dummy by 0.712")),
                List.of(),
                FailOn.ERROR,
                0);
    }

    private static BaselineAnswer baselineRegression() {
        return new BaselineAnswer(
                data("houses.csv", 2000, 12),
                new TargetReport("price", "regression", null, "the last column"),
                List.of(),
                new Summary(0, 0, 0, 3, 0, 0, 0, 0, 0, 0),
                SampleChecks.allPassed().checks(),
                new SplitReport("time", 1600, 400, 0, "small"),
                new DummyReport(SampleRuns.regressionDummy()),
                List.of(new SignalReport("living_area", 0.4021, List.of(0.3712, 0.433), 1e-12, "linear")),
                SampleRuns.regression(),
                SampleRuns.againstDummy("rmse", 77788.2, 54321.6, 23466.6, List.of(21032.4, 26011.7)),
                null,
                new StateReport(true, List.of("rmse beats the dummy's 77788 with 54322")),
                List.of(),
                FailOn.ERROR,
                0);
    }

    private static BaselineAnswer baselineNotWorking() {
        return new BaselineAnswer(
                data("coin.csv", 120, 3),
                new TargetReport("side", "binary", List.of("heads", "tails"), "it is text"),
                List.of(),
                new Summary(0, 0, 0, 3, 0, 0, 0, 0, 0, 0),
                SampleChecks.allPassed().checks(),
                new SplitReport("hash", 96, 24, 0, "small"),
                new DummyReport(SampleRuns.binaryDummy()),
                List.of(new SignalReport("wind", 0.004, List.of(-0.021, 0.029), 1, "none")),
                SampleRuns.binary(),
                SampleRuns.againstDummy("log-loss", 0.6931, 0.6904, 0.0027, List.of(-0.0145, 0.0199)),
                null,
                new StateReport(
                        false,
                        List.of(
                                "log-loss does not beat the dummy by more than chance explains",
                                "no column has signal")),
                List.of(),
                FailOn.ERROR,
                0);
    }

    private static DataReport data(String path, int rows, int columns) {
        return new DataReport(
                path,
                rows,
                columns,
                rows * 40L,
                "00",
                new Dialect(";", "\"", "windows-1252", true),
                new RowLedger(rows, rows, 0, 0));
    }

    private static IterateAnswer iterate(Verdict verdict, double change, List<Double> interval, boolean kept) {
        return new IterateAnswer(
                SampleRuns.step(),
                SampleRuns.binary(),
                SampleRuns.comparison(verdict, change, interval, kept),
                new StateReport(true, List.of("log-loss beats the dummy by 0.168")),
                verdict == Verdict.EQUIVALENT
                        ? new SearchReport(
                                List.of("optimiser", "learning-rate"),
                                "log-loss",
                                List.of(
                                        new SearchReport.Tried(
                                                "optimiser=sgd, learning-rate=0.01", 0.512, 0.5, 3, false),
                                        new SearchReport.Tried(
                                                "optimiser=sgd, learning-rate=0.1", 0.4871, 0.46, 12, true),
                                        new SearchReport.Tried(
                                                "optimiser=sgd, learning-rate=10", null, null, 0, false)),
                                List.of("learning-rate"))
                        : null,
                verdict == Verdict.WORSE
                        ? List.of(
                                new NoteReport(
                                        "rungs-passed-over", "Rungs that were passed over: tree of depth 3", null),
                                new NoteReport(
                                        "search-boundary",
                                        "The best value is the largest that was tried",
                                        "mldebug iterate --tune learning-rate=1,3,10"))
                        : List.of(),
                SampleRuns.suggestions(),
                verdict == Verdict.WORSE
                        ? new IterateAnswer.Plateau(3, "Try another kind of step: mldebug iterate --suggest")
                        : null,
                false,
                0);
    }

    static RunsAnswer runs() {
        RunReport refused = SampleRuns.multiclass();
        return new RunsAnswer(
                "3f2a1c77d0e4",
                "9be07d31c2aa",
                List.of("3f2a1c77d0e4"),
                List.of(
                        new RunsAnswer.Entry(
                                SampleRuns.binary(),
                                SampleRuns.againstDummy("log-loss", 0.6662, 0.4987, 0.1675, List.of(0.1412, 0.1938)),
                                true,
                                false),
                        new RunsAnswer.Entry(SampleRuns.step(), improved(), true, true),
                        new RunsAnswer.Entry(
                                refused,
                                SampleRuns.comparison(
                                        Verdict.NO_DETECTABLE_CHANGE, 0.0001, List.of(-0.004, 0.0042), false),
                                false,
                                false)),
                0);
    }

    private static RunsAnswer twoHeads() {
        return new RunsAnswer(
                null,
                null,
                List.of("3f2a1c77d0e4", "9be07d31c2aa"),
                List.of(
                        new RunsAnswer.Entry(SampleRuns.binary(), null, true, false),
                        new RunsAnswer.Entry(SampleRuns.step(), improved(), true, false)),
                0);
    }

    private static DiffAnswer diff() {
        return new DiffAnswer(
                "9be07d31c2aa",
                "3f2a1c77d0e4",
                List.of(
                        new DiffAnswer.Change(
                                "features",
                                List.of("onehot(sex)", "fare"),
                                List.of("onehot(sex)", "fare", "log(fare)")),
                        new DiffAnswer.Change("learner.hyperparameters.solver", "newton", "sgd"),
                        new DiffAnswer.Change("learner.hyperparameters.ridge", 1e-6, null),
                        new DiffAnswer.Change("learner.hyperparameters.epochs", null, 6L)),
                0);
    }

    private static ReproduceAnswer reproduceDifferent() {
        return new ReproduceAnswer(
                "9be07d31c2aa",
                false,
                List.of(
                        new ReproduceAnswer.Difference("metrics.log-loss.value", 0.4987123456, 0.4987123457),
                        new ReproduceAnswer.Difference("thresholds", null, "3 rows")),
                1);
    }

    private static ExplainAnswer explainList() {
        return new ExplainAnswer(
                List.of(
                        topic("ragged-rows", "check", "file", "rows with more or fewer cells than the header"),
                        topic("duplicate-rows", "check", "row", "rows that repeat an earlier row"),
                        new ExplainAnswer.Topic(
                                "NO_DETECTABLE_CHANGE",
                                "verdict",
                                null,
                                "No change seen",
                                "no change, although one that matters would have been seen with these rows"),
                        new ExplainAnswer.Topic(
                                "log-loss", "metric", null, "Log-loss", "mean cost of surprise in nats")),
                null,
                0);
    }

    private static ExplainAnswer.Topic topic(String id, String kind, String group, String summary) {
        return new ExplainAnswer.Topic(id, kind, group, id, summary);
    }

    private static ExplainAnswer explainPage() {
        return new ExplainAnswer(
                List.of(topic("duplicate-rows", "check", "row", "rows that repeat an earlier row")),
                new ExplainAnswer.Page(
                        "duplicate-rows",
                        Severity.WARNING,
                        Work.SCAN,
                        false,
                        List.of(new Limit("share", 0.01, "share of repeated rows allowed")),
                        List.of("near-duplicate-rows"),
                        """
                        # Duplicate rows

                        ## What it looks for

                        Rows that agree with an earlier row in every cell. The first of
                        them is no repeat.

                        ## Example

                        ```csv
                        age,income,bought
                        31,52000,yes
                        31,52000,yes
                        ```

                        ## What to do

                        - Remove the repeats when they come from a join or from a file that was
                          read twice.
                        - Keep them when rows stand for events that do repeat.
                        """),
                0);
    }
}
