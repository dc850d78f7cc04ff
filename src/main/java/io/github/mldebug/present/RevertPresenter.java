package io.github.mldebug.present;

import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.report.RevertAnswer;

/** {@code mldebug revert}. */
final class RevertPresenter {
    private RevertPresenter() {}

    static Document document(RevertAnswer answer) {
        return Document.of(Sentence.of("The current run is " + answer.to() + " again; it was " + answer.from() + "."));
    }
}
