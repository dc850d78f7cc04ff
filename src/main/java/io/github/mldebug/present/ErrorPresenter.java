package io.github.mldebug.present;

import io.github.mldebug.error.Place;
import io.github.mldebug.present.Block.Excerpt;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.report.ErrorAnswer;

/** What is said when there is no answer. */
final class ErrorPresenter {
    private ErrorPresenter() {}

    static Document document(ErrorAnswer answer) {
        Block error = new Sentence(Tone.BAD, "error: " + answer.error().message());
        Block hint = Sentence.of("hint: " + answer.error().hint());
        Place place = answer.error().place();
        return place == null ? Document.of(error, hint) : Document.of(error, Excerpt.of(place), hint);
    }
}
