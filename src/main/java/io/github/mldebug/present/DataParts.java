package io.github.mldebug.present;

import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Block.Details;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.report.ColumnReport;
import io.github.mldebug.report.DataReport;
import io.github.mldebug.report.TargetReport;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.RowLedger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file, its columns and its target. */
final class DataParts {
    private static final int MOST_CLASSES = 10;
    /** What nobody needs to be told about on the first look. */
    private static final Dialect USUAL = new Dialect(",", "\"", "UTF-8", true);

    private static final int LONGEST_CLASS = 40;

    private DataParts() {}

    static String size(DataReport data) {
        return data.path() + " (" + Figures.count(data.rows(), "row") + ", " + Figures.count(data.columns(), "column")
                + ")";
    }

    /** What was read, and what it is for; what is as usual only for those who ask. */
    static List<Fact> facts(DataReport data, @Nullable TargetReport target) {
        List<Fact> facts = new ArrayList<>();
        String file = Figures.count(data.bytes(), "byte") + ", " + dialect(data.dialect());
        facts.add(data.dialect().equals(USUAL) ? Fact.detail("file", file) : Fact.text("file", file));
        String rows = rows(data.ledger());
        facts.add(isAsRead(data.ledger()) ? Fact.detail("rows", rows) : Fact.text("rows", rows));
        facts.add(Fact.text("target", target == null ? "none: no column will do" : target(target)));
        facts.add(Fact.detail("sha256", data.sha256()));
        return facts;
    }

    static String target(TargetReport target) {
        StringBuilder text = new StringBuilder(target.column()).append(", ").append(target.task());
        List<String> classes = target.classes();
        if (classes != null) {
            List<String> shown = classes.stream()
                    .limit(MOST_CLASSES)
                    .map(label -> Places.shortened(label, LONGEST_CLASS))
                    .toList();
            text.append(" (").append(String.join(", ", shown));
            text.append(shown.size() < classes.size() ? ", …, " + classes.size() + " in all)" : ")");
        }
        return text.append(": ").append(target.chosenBy()).toString();
    }

    /** Every column that was read, for those who ask; nothing when there is none. */
    static List<Block> columns(List<ColumnReport> columns) {
        return columns.isEmpty()
                ? List.of()
                : List.of(new Details(Figures.count(columns.size(), "column") + " read", List.of(table(columns))));
    }

    private static Table table(List<ColumnReport> columns) {
        List<List<Cell>> rows = columns.stream()
                .map(column -> List.of(
                        Cell.of(column.name()),
                        Cell.of(column.key()),
                        Cell.of(column.role().id()),
                        Cell.of(Integer.toString(column.missing())),
                        Cell.of(Integer.toString(column.distinct()))))
                .toList();
        return new Table(
                List.of(
                        Column.text("column"),
                        Column.text("key"),
                        Column.text("role"),
                        Column.number("missing"),
                        Column.number("distinct")),
                rows);
    }

    private static String dialect(Dialect dialect) {
        return dialect.encoding() + ", delimiter '" + dialect.delimiter() + "', quote '" + dialect.quote() + "', "
                + (dialect.header() ? "with a header" : "without a header");
    }

    private static boolean isAsRead(RowLedger ledger) {
        return ledger.parsed() == ledger.read() && ledger.repaired() == 0;
    }

    private static String rows(RowLedger ledger) {
        if (isAsRead(ledger)) {
            return ledger.read() + " read, all used as they are";
        }
        return ledger.read() + " read, " + ledger.parsed() + " used" + " (" + ledger.repaired() + " repaired), "
                + ledger.dropped() + " dropped";
    }
}
