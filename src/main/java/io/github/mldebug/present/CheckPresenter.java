package io.github.mldebug.present;

import io.github.mldebug.present.Block.Facts;
import io.github.mldebug.present.Block.Verdict;
import io.github.mldebug.report.CheckAnswer;
import java.util.ArrayList;
import java.util.List;

/** {@code mldebug check}. */
final class CheckPresenter {
    private CheckPresenter() {}

    static Document document(CheckAnswer answer) {
        List<Fact> facts = new ArrayList<>(DataParts.facts(answer.data(), answer.target()));
        facts.add(FindingParts.failOn(answer));
        return Document.join(
                List.of(
                        new Verdict(
                                FindingParts.counts(answer.summary()),
                                FindingParts.tone(answer.summary()),
                                DataParts.size(answer.data())),
                        new Facts(facts)),
                FindingParts.blocks(answer.summary(), answer.checks()),
                DataParts.columns(answer.columns()));
    }
}
