package io.github.mldebug.present;

import io.github.mldebug.present.Block.Command;
import io.github.mldebug.present.Block.Commands;
import io.github.mldebug.present.Block.Facts;
import io.github.mldebug.present.Block.Literal;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.present.Block.Verdict;
import io.github.mldebug.report.SplitExportAnswer;
import io.github.mldebug.report.SplitExportAnswer.Folding;
import io.github.mldebug.report.SplitExportAnswer.Parts;
import java.util.ArrayList;
import java.util.List;

/** {@code mldebug split export}. */
final class SplitExportPresenter {
    private SplitExportPresenter() {}

    static Document document(SplitExportAnswer answer) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Verdict(
                "WRITTEN",
                Tone.GOOD,
                answer.output() + ", " + Figures.count(answer.lines(), "line")
                        + ": the part and the fold of every row of " + answer.data()
                        + ", without labels of locked rows."));
        blocks.add(new Facts(List.of(
                Fact.text("columns", String.join(", ", answer.columns())),
                Fact.text("rows", rows(answer.rows())),
                Fact.text("folds", folds(answer.folds())))));
        answer.notes().forEach(note -> blocks.add(new Sentence(Tone.CAUTION, note.message() + ".")));
        blocks.add(Sentence.of(
                "A model trained elsewhere, in Python, predicts each fold with what it learned from others:"));
        blocks.add(new Literal(answer.python(), true));
        blocks.add(new Commands(List.of(new Command(
                "compare what it predicts with the current run", "mldebug iterate --predictions predictions.csv"))));
        return new Document(blocks);
    }

    private static String rows(Parts rows) {
        return rows.train() + " to train on"
                + (rows.validation() == 0 ? "" : ", " + rows.validation() + " to validate on")
                + ", " + rows.test() + " locked away"
                + (rows.unused() == 0 ? "" : ", " + rows.unused() + " of no use, which are not in the file");
    }

    private static String folds(Folding folds) {
        return switch (folds.scheme()) {
            case "validation" -> "one fixed validation part";
            case "time" -> folds.folds() + " along time: what validates comes after all that trains";
            default ->
                Figures.count(folds.repeats(), "repeat") + " of " + Figures.count(folds.folds(), "fold")
                        + ": a fold is validated by a model of the others";
        };
    }
}
