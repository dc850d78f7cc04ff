package io.github.mldebug.present;

import io.github.mldebug.ledger.Run.ClassScore;
import io.github.mldebug.ledger.Run.Confusion;
import io.github.mldebug.ledger.Run.Threshold;
import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.present.Block.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a classifier does, class by class. */
final class ClassParts {
    private static final int RATE_DECIMALS = 3;

    private ClassParts() {}

    static List<Block> confusion(Confusion confusion) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("true class"));
        confusion.labels().forEach(label -> columns.add(Column.number("as " + label)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < confusion.labels().size(); i++) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(confusion.labels().get(i)));
            confusion.counts().get(i).forEach(count -> row.add(Cell.of(Long.toString(count))));
            rows.add(row);
        }
        return List.of(new Heading("Rows by true class, and as what they were predicted"), new Table(columns, rows));
    }

    static List<Block> classes(List<ClassScore> classes) {
        List<List<Cell>> rows = classes.stream()
                .map(score -> List.of(
                        Cell.of(score.label()),
                        rate(score.recall(), score.correct(), score.count()),
                        rate(score.precision(), score.correct(), score.predicted()),
                        Cell.of(Figures.fixed(score.f1(), RATE_DECIMALS))))
                .toList();
        Table table = new Table(
                List.of(Column.text("class"), Column.number("recall"), Column.number("precision"), Column.number("f1")),
                rows);
        return List.of(new Heading("Class by class"), table);
    }

    static List<Block> thresholds(List<Threshold> thresholds) {
        List<List<Cell>> rows =
                thresholds.stream().map(ClassParts::thresholdRow).toList();
        Table table = new Table(
                List.of(
                        Column.number("threshold"),
                        Column.number("TP"),
                        Column.number("FP"),
                        Column.number("FN"),
                        Column.number("TN"),
                        Column.number("precision"),
                        Column.number("recall"),
                        Column.number("f1"),
                        Column.number("balanced")),
                rows);
        return List.of(new Heading("When rows at or above a threshold are called positive"), table);
    }

    private static List<Cell> thresholdRow(Threshold row) {
        return List.of(
                Cell.of(Figures.plain(row.threshold())),
                Cell.of(Long.toString(row.truePositives())),
                Cell.of(Long.toString(row.falsePositives())),
                Cell.of(Long.toString(row.falseNegatives())),
                Cell.of(Long.toString(row.trueNegatives())),
                Cell.of(Figures.fixed(row.precision(), RATE_DECIMALS)),
                Cell.of(Figures.fixed(row.recall(), RATE_DECIMALS)),
                Cell.of(Figures.fixed(row.f1(), RATE_DECIMALS)),
                Cell.of(Figures.fixed(row.balancedAccuracy(), RATE_DECIMALS)));
    }

    private static Cell rate(@Nullable Double rate, long part, long whole) {
        return Cell.of(Figures.fixed(rate, RATE_DECIMALS) + " (" + part + " of " + whole + ")");
    }
}
