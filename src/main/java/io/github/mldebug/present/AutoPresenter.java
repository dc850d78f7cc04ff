package io.github.mldebug.present;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Block.Command;
import io.github.mldebug.present.Block.Commands;
import io.github.mldebug.present.Block.Facts;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.present.Block.Verdict;
import io.github.mldebug.report.AutoAnswer;
import io.github.mldebug.report.RunsAnswer.Entry;
import java.util.ArrayList;
import java.util.List;

/** {@code mldebug iterate --auto}: what helped, what did not, and why it ended. */
final class AutoPresenter {
    private AutoPresenter() {}

    static Document document(AutoAnswer answer) {
        return Document.join(
                List.of(verdict(answer)),
                steps(answer),
                ended(answer),
                List.of(new Heading("The current run"), new Facts(RunParts.facts(answer.run()))),
                RunParts.errors(answer.run()),
                List.of(new Commands(List.of(next(answer)))));
    }

    private static Verdict verdict(AutoAnswer answer) {
        boolean working = answer.state().working();
        long kept = answer.steps().stream().filter(Entry::kept).count();
        return new Verdict(
                working ? "WORKING" : "NOT WORKING",
                working ? Tone.GOOD : Tone.BAD,
                Figures.count(answer.steps().size(), "step") + ", " + kept + " kept; "
                        + String.join("; ", answer.state().reasons()));
    }

    private static List<Block> steps(AutoAnswer answer) {
        if (answer.steps().isEmpty()) {
            return List.of();
        }
        return List.of(new Table(
                List.of(
                        Column.text("step"),
                        Column.number("gain"),
                        Column.number("could see"),
                        Column.text("verdict"),
                        Column.text("")),
                answer.steps().stream().map(AutoPresenter::row).toList()));
    }

    private static List<Cell> row(Entry entry) {
        Comparison comparison = entry.comparison();
        if (comparison == null) {
            return List.of(Cell.of(RunParts.step(entry.run())), Cell.of(""), Cell.of(""), Cell.of(""), Cell.of(""));
        }
        int decimals = Figures.decimals(comparison.interval());
        return List.of(
                Cell.of(RunParts.step(entry.run())),
                Cell.of(
                        ComparisonParts.isChange(comparison.verdict())
                                ? Figures.signed(comparison.change(), decimals)
                                : Figures.UNKNOWN),
                Cell.of(Figures.fixed(comparison.minimumDetectable().keep(), decimals)),
                Cell.of(comparison.verdict().name(), Tone.of(comparison.verdict())),
                Cell.of(entry.kept() ? "kept" : "refused"));
    }

    private static List<Block> ended(AutoAnswer answer) {
        List<Block> blocks = new ArrayList<>();
        AutoAnswer.Ending ended = answer.ended();
        blocks.add(
                ended == null
                        ? new Sentence(Tone.CAUTION, "The allowed number of steps was made; there is more to try.")
                        : Sentence.of(ended.reason()));
        if (!answer.untried().isEmpty()) {
            blocks.add(new Facts(answer.untried().stream()
                    .map(one -> Fact.text("no " + one.kind(), one.reason()))
                    .toList()));
        }
        return blocks;
    }

    private static Command next(AutoAnswer answer) {
        if (answer.ended() == null) {
            return new Command("go on", "mldebug iterate --auto");
        }
        return new Command("see every step", "mldebug runs");
    }
}
