package io.github.mldebug.present;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.present.Block.Facts;
import io.github.mldebug.present.Block.Verdict;
import io.github.mldebug.report.CompareAnswer;
import io.github.mldebug.report.RunReport;
import java.util.List;

/** {@code mldebug compare}. */
final class ComparePresenter {
    private ComparePresenter() {}

    static Document document(CompareAnswer answer) {
        Comparison comparison = answer.comparison();
        return Document.of(
                new Verdict(
                        comparison.verdict().name(),
                        Tone.of(comparison.verdict()),
                        answer.b().id() + " "
                                + ComparisonParts.meaning(
                                        comparison.verdict(), answer.a().id())
                                + "."),
                ComparisonParts.table(
                        comparison,
                        ComparisonParts.Sides.of(
                                comparison,
                                new ComparisonParts.Named("a", answer.a()),
                                new ComparisonParts.Named("b", answer.b()))),
                new Facts(ComparisonParts.facts(comparison)),
                new Facts(List.of(Fact.text("a", description(answer.a())), Fact.text("b", description(answer.b())))));
    }

    private static String description(RunReport run) {
        List<String> features =
                run.features().stream().map(feature -> feature.expression()).toList();
        String model = run.id() + ": " + RunParts.learner(run.learner());
        return run.learner().isOutside() ? model : model + " on " + String.join(", ", features);
    }
}
