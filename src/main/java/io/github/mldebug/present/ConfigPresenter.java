package io.github.mldebug.present;

import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Block.Details;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.report.ConfigAnswer;
import io.github.mldebug.report.ConfigAnswer.Resolved;
import java.util.ArrayList;
import java.util.List;

/** {@code mldebug config}. */
final class ConfigPresenter {
    private ConfigPresenter() {}

    static Document document(ConfigAnswer answer) {
        List<Resolved> set = answer.settings().stream()
                .filter(one -> !one.values().isEmpty())
                .toList();
        List<Resolved> unset =
                answer.settings().stream().filter(one -> one.values().isEmpty()).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Sentence.of(
                answer.file() == null ? "No settings file here or above." : "Settings file: " + answer.file()));
        answer.notes().forEach(note -> blocks.add(new Sentence(Tone.CAUTION, "note: " + note)));
        blocks.add(new Table(
                List.of(Column.text("setting"), Column.text("value"), Column.text("from")),
                set.stream()
                        .map(one -> List.of(
                                Cell.of(one.name()), Cell.of(String.join(", ", one.values())), Cell.of(one.origin())))
                        .toList()));
        blocks.add(new Details(
                Figures.count(unset.size(), "setting") + " without a value",
                List.of(new Table(
                        List.of(Column.text("setting"), Column.text("meaning")),
                        unset.stream()
                                .map(one -> List.of(Cell.of(one.name()), Cell.of(one.meaning())))
                                .toList()))));
        return new Document(blocks);
    }
}
