package io.github.mldebug.present;

import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.report.SearchReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search tried. */
final class SearchParts {
    private SearchParts() {}

    static List<Block> blocks(SearchReport search) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading("Search over " + String.join(", ", search.over())));
        blocks.add(table(search));
        blocks.add(Sentence.of(
                "Each fold chose among them on its own training rows alone, so the gain above needs no correction"
                        + " for how many were tried" + both(search) + "."));
        return blocks;
    }

    private static String both(SearchReport search) {
        return search.both().isEmpty()
                ? ""
                : "; " + String.join(", ", search.both()) + " was searched in the same way for the parent";
    }

    private static Table table(SearchReport search) {
        int decimals = Figures.decimals(worthADigit(search));
        List<List<Cell>> rows = search.tried().stream()
                .map(one -> List.of(
                        Cell.of(one.change()),
                        Cell.of(value(one.value(), decimals)),
                        Cell.of(value(one.train(), decimals)),
                        Cell.of(Integer.toString(one.folds())),
                        one.chosen() ? Cell.of("chosen", Tone.GOOD) : Cell.of("")))
                .toList();
        return new Table(
                List.of(
                        Column.text("candidate"),
                        Column.number(search.metric()),
                        Column.number("training"),
                        Column.number("folds"),
                        Column.text("")),
                rows);
    }

    private static String value(@Nullable Double value, int decimals) {
        return value == null ? "diverged" : Figures.fixed(value, decimals);
    }

    /** A hundredth of the best value: differences of that size are worth a digit. */
    private static @Nullable Double worthADigit(SearchReport search) {
        double best = Double.POSITIVE_INFINITY;
        for (SearchReport.Tried one : search.tried()) {
            best = one.value() == null ? best : Math.min(best, one.value());
        }
        return best > 0 && best < Double.POSITIVE_INFINITY ? best / 100 : null;
    }
}
