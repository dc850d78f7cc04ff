package io.github.mldebug.present;

import io.github.mldebug.present.Block.Facts;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.report.DiffAnswer;
import java.util.List;

/** {@code mldebug diff}. */
final class DiffPresenter {
    private DiffPresenter() {}

    static Document document(DiffAnswer answer) {
        if (answer.changes().isEmpty()) {
            return Document.of(Sentence.of(answer.a() + " and " + answer.b() + " have the same settings."));
        }
        List<Fact> changes = answer.changes().stream()
                .map(change -> Fact.text(
                        change.setting(), RunParts.setting(change.a()) + " → " + RunParts.setting(change.b())))
                .toList();
        return Document.of(
                Sentence.of(Figures.count(changes.size(), "setting") + " changed from " + answer.a() + " to "
                        + answer.b() + "."),
                new Facts(changes));
    }
}
