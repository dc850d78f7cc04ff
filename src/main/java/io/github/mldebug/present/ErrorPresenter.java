package io.github.mldebug.present;

import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.report.ErrorAnswer;

/** What is said when there is no answer. */
final class ErrorPresenter {
    private ErrorPresenter() {}

    static Document document(ErrorAnswer answer) {
        return Document.of(
                new Sentence(Tone.BAD, "error: " + answer.error().message()),
                Sentence.of("hint: " + answer.error().hint()));
    }
}
