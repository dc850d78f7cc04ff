package io.github.mldebug.present;

import io.github.mldebug.present.Block.Facts;
import io.github.mldebug.present.Block.Verdict;
import io.github.mldebug.report.ReproduceAnswer;
import org.jspecify.annotations.Nullable;

/** {@code mldebug reproduce}. */
final class ReproducePresenter {
    private ReproducePresenter() {}

    static Document document(ReproduceAnswer answer) {
        if (answer.same()) {
            return Document.of(new Verdict("SAME", Tone.GOOD, answer.run() + " came out as recorded."));
        }
        return Document.of(
                new Verdict("DIFFERENT", Tone.BAD, answer.run() + " did not come out as recorded."),
                new Facts(answer.differences().stream()
                        .map(one -> Fact.text(
                                one.field(), "recorded " + exact(one.recorded()) + ", now " + exact(one.now())))
                        .toList()));
    }

    /** All digits: a difference may be in the last one. */
    private static String exact(@Nullable Object value) {
        return value == null ? "nothing" : value.toString();
    }
}
