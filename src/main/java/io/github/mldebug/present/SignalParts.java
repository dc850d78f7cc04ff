package io.github.mldebug.present;

import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Block.Details;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.report.SignalReport;
import java.util.ArrayList;
import java.util.List;

/** What each column says about the target by itself. */
final class SignalParts {
    private static final int MOST_ROWS = 15;

    private SignalParts() {}

    static List<Block> blocks(List<SignalReport> signal) {
        List<Block> blocks = new ArrayList<>();
        if (signal.isEmpty()) {
            return blocks;
        }
        blocks.add(new Heading("Share of the dummy's loss that each column removes by itself"));
        int shown = Math.min(MOST_ROWS, signal.size());
        blocks.add(table(signal.subList(0, shown)));
        if (shown < signal.size()) {
            List<SignalReport> rest = signal.subList(shown, signal.size());
            blocks.add(new Details(Figures.count(rest.size(), "column") + " with less signal", List.of(table(rest))));
        }
        return blocks;
    }

    private static Table table(List<SignalReport> signal) {
        List<List<Cell>> rows = signal.stream()
                .map(one -> {
                    int decimals = Figures.decimals(one.interval());
                    return List.of(
                            Cell.of(one.column()),
                            Cell.of(Figures.fixed(one.score(), decimals)),
                            Cell.bar(one.score()),
                            Cell.of(Figures.interval(one.interval(), decimals)),
                            Cell.of(Figures.probability(one.p())),
                            Cell.of(one.shape()));
                })
                .toList();
        return new Table(
                List.of(
                        Column.text("column"),
                        Column.number("share"),
                        Column.text(""),
                        Column.number("90 % interval"),
                        Column.text("by chance"),
                        Column.text("shape")),
                rows);
    }
}
