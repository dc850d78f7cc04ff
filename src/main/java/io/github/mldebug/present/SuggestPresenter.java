package io.github.mldebug.present;

import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.present.Block.Verdict;
import io.github.mldebug.report.SuggestAnswer;
import java.util.List;

/** {@code mldebug iterate --suggest}. */
final class SuggestPresenter {
    private SuggestPresenter() {}

    static Document document(SuggestAnswer answer) {
        boolean working = answer.state().working();
        Verdict verdict = new Verdict(
                working ? "WORKING" : "NOT WORKING",
                working ? Tone.GOOD : Tone.BAD,
                "run " + answer.run().id() + " "
                        + String.join("; ", answer.state().reasons()));
        List<Block> none = List.of(Sentence.of("No step is left that could be tried from this run."));
        return Document.join(
                List.of(verdict), answer.suggestions().isEmpty() ? none : SuggestionParts.blocks(answer.suggestions()));
    }
}
