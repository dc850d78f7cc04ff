package io.github.mldebug.present;

import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.Run.Score;
import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.report.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run: what it is, and how well it does. */
final class RunParts {
    private static final int SHOWN_DIGITS = 12;

    private RunParts() {}

    /** As {@code add-feature income}. */
    static String step(RunReport run) {
        String kind = run.step().kind();
        return run.step().change().isEmpty() || run.step().change().equals(kind)
                ? kind
                : kind + " " + run.step().change();
    }

    static List<Fact> facts(RunReport run) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text("run", run.id() + (run.parent() == null ? "" : ", from " + run.parent())));
        facts.add(Fact.text("step", step(run)));
        if (!run.learner().isOutside()) {
            facts.add(Fact.text("features", features(run)));
        }
        facts.add(Fact.text("learner", learner(run.learner())));
        facts.add(Fact.detail("seed", Long.toString(run.seed())));
        facts.add(Fact.detail(
                "cost",
                Figures.count(run.cost().fits(), "fit") + ", "
                        + Figures.count(run.cost().rows(), "training row") + ", "
                        + Figures.count(run.cost().parameters(), "parameter")));
        return facts;
    }

    private static String features(RunReport run) {
        return run.features().isEmpty()
                ? "none"
                : run.features().stream().map(Run.Feature::expression).collect(Collectors.joining(", "));
    }

    static String learner(Run.Learner learner) {
        if (learner.hyperparameters().isEmpty()) {
            return learner.name();
        }
        if (learner.isOutside()) {
            return outside(learner.hyperparameters());
        }
        return learner.name() + " ("
                + learner.hyperparameters().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + setting(entry.getValue()))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String outside(Map<String, Object> known) {
        String sha256 = setting(known.get("sha256"));
        boolean folds = known.get("repeats") instanceof Number repeats && repeats.intValue() > 0;
        return "trained elsewhere, known by its " + setting(known.get("form")) + " of training rows, "
                + (folds ? "fold by fold" : "without folds") + " (file "
                + sha256.substring(0, Math.min(SHOWN_DIGITS, sha256.length())) + "…)";
    }

    /** A hyperparameter's value: words as they are, numbers to what tells them apart. */
    static String setting(@Nullable Object value) {
        if (value instanceof Double number) {
            return Figures.plain(number);
        }
        return value == null ? "not set" : value.toString();
    }

    /** Every metric out of fold with its standard error, beside the training rows and, when given, the dummy. */
    static Table metrics(RunReport run, @Nullable Map<String, Score> dummy) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("metric"), Column.number("value"), Column.number("± SE"), Column.number("training")));
        if (dummy != null) {
            columns.add(Column.number("dummy"));
        }
        columns.add(Column.number("rows"));
        List<List<Cell>> rows = new ArrayList<>();
        run.metrics().forEach((metric, score) -> {
            int decimals = Figures.decimals(score.se());
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(metric.equals(run.primary()) ? metric + " (decides)" : metric));
            row.add(Cell.of(Figures.fixed(score.value(), decimals)));
            row.add(Cell.of(Figures.fixed(score.se(), decimals)));
            row.add(Cell.of(Figures.fixed(score.train(), decimals)));
            if (dummy != null) {
                Score floor = dummy.get(metric);
                row.add(Cell.of(Figures.fixed(floor == null ? null : floor.value(), decimals)));
            }
            row.add(Cell.of(Long.toString(score.n())));
            rows.add(row);
        });
        return new Table(columns, rows);
    }

    /** Confusion, classes, thresholds and loss curve, as far as the run has them. */
    static List<Block> errors(RunReport run) {
        List<Block> blocks = new ArrayList<>();
        if (run.confusion() != null) {
            blocks.addAll(ClassParts.confusion(run.confusion()));
        }
        if (run.perClass() != null && !run.perClass().isEmpty()) {
            blocks.addAll(ClassParts.classes(run.perClass()));
        }
        if (run.thresholds() != null && !run.thresholds().isEmpty()) {
            blocks.addAll(ClassParts.thresholds(run.thresholds()));
        }
        if (run.lossCurve() != null) {
            blocks.addAll(LossCurveParts.blocks(run.lossCurve()));
        }
        return blocks;
    }

    /** What the shuffled copies of a step are copies of, when it is not what the step added: words before the result. */
    static String tested(RunReport run) {
        boolean added =
                run.step().kind().equals("add-feature") || run.step().kind().equals("baseline");
        return added ? "" : "what was taken away is ";
    }
}
