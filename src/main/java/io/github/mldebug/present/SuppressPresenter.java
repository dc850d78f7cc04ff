package io.github.mldebug.present;

import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.present.Block.Verdict;
import io.github.mldebug.report.SuppressAnswer;
import java.util.List;

/** {@code mldebug suppress}. */
final class SuppressPresenter {
    private SuppressPresenter() {}

    static Document document(SuppressAnswer answer) {
        SuppressAnswer.Entry entry = answer.suppressed();
        String until = entry.until() == null ? "until it is taken out of " + answer.file() : "until " + entry.until();
        List<List<Cell>> rows = answer.entries().stream()
                .map(one -> List.of(
                        Cell.of(one.name()), Cell.of(one.until() == null ? "" : one.until()), Cell.of(one.reason())))
                .toList();
        return Document.of(
                new Verdict(
                        answer.replaced() ? "RENEWED" : "SUPPRESSED",
                        Tone.PLAIN,
                        entry.name() + ", " + until + ". Commit the file, so that others see it."),
                new Heading(answer.file()),
                new Table(List.of(Column.text("findings"), Column.text("until"), Column.text("reason")), rows));
    }
}
