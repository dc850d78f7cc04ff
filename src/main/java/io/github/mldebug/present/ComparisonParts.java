package io.github.mldebug.present;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.compare.Comparison.Guard;
import io.github.mldebug.compare.Verdict;
import io.github.mldebug.ledger.Run.Score;
import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.report.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run against another: a table of the metrics, and what stands behind it. */
final class ComparisonParts {
    private ComparisonParts() {}

    /** The two sides of a table: what they are called, and their metrics where known. */
    record Sides(
            String parent,
            @Nullable Map<String, Score> parentMetrics,
            String candidate,
            @Nullable Map<String, Score> candidateMetrics) {

        /**
         * Two runs. One that was trained elsewhere may be compared on some of the rows and repeats only; the metrics of a run on
         * all of them are then left out, for they are no side of that comparison.
         */
        static Sides of(Comparison comparison, Named parent, Named candidate) {
            boolean outside = parent.run().learner().isOutside()
                    || candidate.run().learner().isOutside();
            return new Sides(
                    parent.name(),
                    outside
                            ? parent.metrics(comparison, comparison.parent())
                            : parent.run().metrics(),
                    candidate.name(),
                    outside
                            ? candidate.metrics(comparison, comparison.candidate())
                            : candidate.run().metrics());
        }
    }

    /** A run and what it is called in a table. */
    record Named(String name, RunReport run) {
        /** The mean over repeats of a root is not the root of the mean. */
        private static final double ALIKE = 1e-3;

        private @Nullable Map<String, Score> metrics(Comparison comparison, double compared) {
            Score score = run.metrics().get(comparison.metric());
            boolean same = score != null && Math.abs(score.value() - compared) <= ALIKE * Math.abs(compared);
            return same ? run.metrics() : null;
        }
    }

    /** What a verdict says of a candidate, in words that a newcomer understands: {@code is better than its parent …}. */
    static String meaning(Verdict verdict, String parent) {
        return switch (verdict) {
            case NOT_COMPARABLE -> "cannot be compared with " + parent;
            case WORSE -> "is worse than " + parent + " by more than chance explains";
            case IMPROVED -> "is better than " + parent + " by more than chance explains, and may be claimed to be";
            case EQUIVALENT -> "makes no difference that matters against " + parent;
            case LIKELY_IMPROVED -> "is probably better than " + parent + ", but not to be claimed yet";
            case NO_DETECTABLE_CHANGE ->
                "shows no change against " + parent + ", although one that matters would have been seen";
            case INCONCLUSIVE -> "cannot be told from " + parent + " with these rows";
        };
    }

    static Table table(Comparison comparison, Sides sides) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(decidingRow(comparison));
        for (Guard guard : comparison.guards()) {
            int decimals = Figures.decimals(guard.interval());
            rows.add(List.of(
                    Cell.of(guard.metric()),
                    Cell.of(value(sides.parentMetrics(), guard.metric(), decimals)),
                    Cell.of(value(sides.candidateMetrics(), guard.metric(), decimals)),
                    Cell.of(Figures.signed(guard.change(), decimals)),
                    Cell.of(Figures.signedInterval(guard.interval(), decimals)),
                    verdict(guard.verdict())));
        }
        return new Table(
                List.of(
                        Column.text("metric"),
                        Column.number(sides.parent()),
                        Column.number(sides.candidate()),
                        Column.number("gain"),
                        Column.number(Figures.percent(comparison.level()) + " interval"),
                        Column.text("verdict")),
                rows);
    }

    private static List<Cell> decidingRow(Comparison comparison) {
        int decimals = Figures.decimals(comparison.interval());
        return List.of(
                Cell.of(comparison.metric()),
                Cell.of(Figures.fixed(comparison.parent(), decimals)),
                Cell.of(Figures.fixed(comparison.candidate(), decimals)),
                Cell.of(Figures.signed(comparison.change(), decimals)),
                Cell.of(Figures.signedInterval(comparison.interval(), decimals)),
                verdict(comparison.verdict()));
    }

    /** The word, with a tilde before it where no change was seen. */
    private static Cell verdict(Verdict verdict) {
        return Cell.of(isChange(verdict) ? verdict.name() : Figures.UNKNOWN + " " + verdict.name(), Tone.of(verdict));
    }

    /** Whether the verdict says that something changed. */
    static boolean isChange(Verdict verdict) {
        return switch (verdict) {
            case IMPROVED, LIKELY_IMPROVED, WORSE -> true;
            case EQUIVALENT, NO_DETECTABLE_CHANGE, INCONCLUSIVE, NOT_COMPARABLE -> false;
        };
    }

    /** What the verdict rests on. */
    static List<Fact> facts(Comparison comparison) {
        return facts(comparison, "");
    }

    /** As {@link #facts(Comparison)}, where the shuffled copies are not of the candidate's own feature. */
    static List<Fact> facts(Comparison comparison, String tested) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text("test", comparison.test()));
        addChoice(facts, comparison, tested);
        facts.add(Fact.text("could see", visible(comparison)));
        if (comparison.rowsNeeded() != null) {
            facts.add(Fact.text("to settle", "about " + comparison.rowsNeeded() + " training rows"));
        }
        addRows(facts, comparison);
        if (comparison.stepsOnTheseFolds() > 0) {
            facts.add(Fact.text("so far", soFar(comparison)));
        }
        return facts;
    }

    private static String soFar(Comparison comparison) {
        return Figures.count(comparison.stepsOnTheseFolds(), "step") + " on these folds, "
                + Figures.fixed(comparison.expectedFalseKeeps(), 2) + " false keeps expected by chance";
    }

    private static void addChoice(List<Fact> facts, Comparison comparison, String tested) {
        Comparison.Shadow shadow = comparison.shadow();
        if (shadow != null) {
            facts.add(Fact.text(
                    "noise test",
                    tested + "better than " + shadow.beaten() + " of " + shadow.copies() + " shuffled copies ("
                            + Figures.probability(shadow.p())
                            + (shadow.joint() ? ", the choice among the candidates included)" : ")")));
        }
        if (comparison.chosenFrom() != null) {
            facts.add(Fact.text("chosen from", Figures.count(comparison.chosenFrom(), "candidate")));
        }
    }

    private static String visible(Comparison comparison) {
        int decimals = Figures.decimals(comparison.interval());
        double keep = comparison.minimumDetectable().keep();
        double claim = comparison.minimumDetectable().claim();
        return "a gain of " + (keep == claim ? "" : Figures.fixed(keep, decimals) + " to keep, ")
                + Figures.fixed(claim, decimals)
                + " to claim; the smallest that matters is "
                + Figures.plain(comparison.minimumEffect());
    }

    private static void addRows(List<Fact> facts, Comparison comparison) {
        if (comparison.fixed() != null && comparison.broke() != null) {
            facts.add(Fact.text("rows", "fixed " + comparison.fixed() + ", broke " + comparison.broke()));
        }
        Comparison.Influence influence = comparison.influence();
        if (influence != null) {
            String rows = Figures.count(influence.lines().size(), "row");
            facts.add(Fact.text(
                    "influence",
                    rows + (influence.lines().size() == 1 ? " carries " : " carry ")
                            + Figures.percent(influence.share()) + " of the change: "
                            + (influence.lines().size() == 1 ? "line " : "lines ")
                            + String.join(", ", Places.ranges(influence.lines()))));
        }
    }

    private static String value(@Nullable Map<String, Score> metrics, String metric, int decimals) {
        Score score = metrics == null ? null : metrics.get(metric);
        return score == null ? Figures.UNKNOWN : Figures.fixed(score.value(), decimals);
    }
}
