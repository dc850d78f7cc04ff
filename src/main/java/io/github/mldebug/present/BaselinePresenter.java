package io.github.mldebug.present;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.present.Block.Details;
import io.github.mldebug.present.Block.Facts;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.present.Block.Verdict;
import io.github.mldebug.report.BaselineAnswer;
import io.github.mldebug.report.BaselineAnswer.SplitReport;
import io.github.mldebug.report.SecondFeature;
import io.github.mldebug.report.StateReport;
import java.util.ArrayList;
import java.util.List;

/** {@code mldebug baseline}. */
final class BaselinePresenter {
    private BaselinePresenter() {}

    static Document document(BaselineAnswer answer) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text("data", DataParts.size(answer.data())));
        facts.addAll(DataParts.facts(answer.data(), answer.target()));
        facts.add(Fact.text("split", split(answer.split())));
        facts.add(FindingParts.failOn(answer));
        return Document.join(
                List.of(state(answer), new Facts(facts)),
                model(answer),
                SignalParts.blocks(answer.signal()),
                RunParts.errors(answer.run()),
                List.of(new Heading("What the checks found")),
                FindingParts.blocks(answer.summary(), answer.checks()),
                DataParts.columns(answer.columns()),
                SuggestionParts.blocks(answer.suggestions()));
    }

    private static Verdict state(BaselineAnswer answer) {
        StateReport state = answer.state();
        String reasons = String.join("; ", state.reasons());
        String checks = FindingParts.counts(answer.summary());
        return new Verdict(
                state.working() ? "WORKING" : "NOT WORKING",
                state.working() ? Tone.GOOD : Tone.BAD,
                (reasons.isEmpty() ? "" : reasons + ". ") + "The checks found " + checks + ".");
    }

    private static String split(SplitReport split) {
        return Figures.count(split.train(), "row") + " to train on, " + split.test() + " locked away, by "
                + split.scheme() + "; " + split.regime() + " data";
    }

    private static List<Block> model(BaselineAnswer answer) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("The simplest model that could work"));
        blocks.add(new Facts(RunParts.facts(answer.run())));
        blocks.add(RunParts.metrics(answer.run(), answer.dummy().metrics()));
        Comparison comparison = answer.comparison();
        if (comparison != null) {
            blocks.add(new Heading("Against the dummy, which knows no input"));
            blocks.add(ComparisonParts.table(
                    comparison,
                    new ComparisonParts.Sides(
                            "dummy",
                            answer.dummy().metrics(),
                            "model",
                            answer.run().metrics())));
            blocks.add(new Facts(ComparisonParts.facts(comparison)));
        }
        if (answer.second() != null) {
            blocks.addAll(second(answer.second()));
        }
        return blocks;
    }

    private static List<Block> second(SecondFeature second) {
        Comparison comparison = second.comparison();
        return List.of(
                new Heading("Two features against one"),
                Sentence.of(String.join(" and ", second.features()) + " together: the model "
                        + ComparisonParts.meaning(comparison.verdict(), "that of one feature") + ". "
                        + (comparison.kept() ? "Kept." : "Not kept.")),
                ComparisonParts.table(comparison, new ComparisonParts.Sides("one", null, "two", null)),
                new Details("the test behind it", List.of(new Facts(ComparisonParts.facts(comparison)))));
    }
}
