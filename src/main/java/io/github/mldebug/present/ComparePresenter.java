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
                        new ComparisonParts.Sides(
                                "a", answer.a().metrics(), "b", answer.b().metrics())),
                new Facts(ComparisonParts.facts(comparison)),
                new Facts(List.of(Fact.text("a", description(answer.a())), Fact.text("b", description(answer.b())))));
    }

    private static String description(RunReport run) {
        List<String> features =
                run.features().stream().map(feature -> feature.expression()).toList();
        return run.id() + ": " + RunParts.learner(run.learner()) + " on " + String.join(", ", features);
    }
}
