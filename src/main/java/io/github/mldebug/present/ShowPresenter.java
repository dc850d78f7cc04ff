package io.github.mldebug.present;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.ledger.Run.Score;
import io.github.mldebug.present.Block.Facts;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.report.RunReport;
import io.github.mldebug.report.ShowAnswer;
import java.util.ArrayList;
import java.util.List;

/** {@code mldebug show}. */
final class ShowPresenter {
    private ShowPresenter() {}

    static Document document(ShowAnswer answer) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Sentence.of(summary(answer.run())));
        blocks.add(new Facts(RunParts.facts(answer.run())));
        blocks.add(RunParts.metrics(answer.run(), null));
        Comparison comparison = answer.comparison();
        if (comparison != null) {
            RunReport parent = answer.parent();
            blocks.add(new Heading(parent == null ? "Against the dummy" : "Against its parent " + parent.id()));
            blocks.add(ComparisonParts.table(
                    comparison,
                    parent == null
                            ? new ComparisonParts.Sides(
                                    "dummy", null, "run", answer.run().metrics())
                            : ComparisonParts.Sides.of(
                                    comparison,
                                    new ComparisonParts.Named("parent", parent),
                                    new ComparisonParts.Named("run", answer.run()))));
            List<Fact> facts = new ArrayList<>(ComparisonParts.facts(comparison, RunParts.tested(answer.run())));
            facts.add(Fact.text("kept", comparison.kept() ? "yes" : "no"));
            blocks.add(new Facts(facts));
        }
        blocks.addAll(RunParts.errors(answer.run()));
        return new Document(blocks);
    }

    private static String summary(RunReport run) {
        Score score = run.metrics().get(run.primary());
        String value = "";
        if (score != null) {
            int decimals = Figures.decimals(score.se());
            value = ": " + run.primary() + " " + Figures.fixed(score.value(), decimals) + " ± "
                    + Figures.fixed(score.se(), decimals);
        }
        String model = run.learner().isOutside()
                ? "predictions of a model trained elsewhere"
                : run.learner().name() + " on " + Figures.count(run.features().size(), "feature");
        return run.id() + "  " + model + value;
    }
}
