package io.github.mldebug.present;

import io.github.mldebug.error.Place;
import io.github.mldebug.present.Block.Excerpt;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.report.ErrorAnswer;
import java.util.ArrayList;
import java.util.List;

/** What is said when there is no answer. */
final class ErrorPresenter {
    private ErrorPresenter() {}

    static Document document(ErrorAnswer answer) {
        List<String> lines = answer.error().message().lines().toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Sentence(Tone.BAD, "error: " + (lines.isEmpty() ? "" : lines.get(0))));
        lines.stream().skip(1).forEach(line -> blocks.add(Sentence.of(line.strip())));
        Place place = answer.error().place();
        if (place != null) {
            blocks.add(Excerpt.of(place));
        }
        blocks.add(Sentence.of("hint: " + answer.error().hint()));
        return new Document(blocks);
    }
}
