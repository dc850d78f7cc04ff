package io.github.mldebug.catalog.file;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import io.github.mldebug.table.Anomaly;
import io.github.mldebug.table.Anomaly.Kind;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.NumberSpelling;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.RowLedger;
import io.github.mldebug.table.Source;
import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RaggedRowsTest {
    private final CheckTester tester = CheckTester.of(new RaggedRows());

    static List<PlantedFault> faults() {
        return List.of(
                PlantedFault.of(
                                "a cell too many",
                                3,
                                "of 300 rows",
                                (seed, count) -> ragged(seed, count, line -> line + ",called back"))
                        .weaker(1.0),
                PlantedFault.of(
                                "two cells too few",
                                3,
                                "of 300 rows",
                                (seed, count) -> ragged(seed, count, line -> line.replaceAll(",[^,]*,[^,]*$", "")))
                        .weaker(1.0));
    }

    private static Planted ragged(long seed, double count, UnaryOperator<String> fault) {
        DraftTable table = CleanTables.people(seed);
        List<Integer> rows = table.pick(new Draw(seed), count);
        List<String> lines = new ArrayList<>(table.lines());
        rows.forEach(row -> lines.set(row, fault.apply(lines.get(row))));
        return Planted.in(table.header() + "\n" + String.join("\n", lines) + "\n")
                .onRows(rows);
    }

    @Test
    void flagsShortAndLongRowsWithTheirLines() {
        tester.on(table(
                        new Anomaly(Kind.SHORT_ROW, 2, List.of(3, 9), List.of("1")),
                        new Anomaly(Kind.LONG_ROW, 1, List.of(5), List.of("1,2,3"))))
                .finds("3 of 4 rows (75 %) do not have the header's 1 cell: "
                        + "2 too short, filled up with missing cells and 1 too long, left out")
                .as(Severity.ERROR)
                .onLines(3, 5, 9)
                .advising("line 3");
    }

    @Test
    void onlyNotesBlankCellsInExcess() {
        tester.on(table(new Anomaly(Kind.LONG_ROW_BLANK, 1, List.of(2), List.of("1,"))))
                .finds("1 of 4 rows (25 %) does not have the header's 1 cell: 1 with nothing but blank cells in excess")
                .as(Severity.INFO)
                .onLines(2);
    }

    @Test
    void otherAnomaliesAreOtherChecksBusiness() {
        tester.on(table(new Anomaly(Kind.INVALID_BYTES, 1, List.of(2), List.of())))
                .passes();
    }

    private static Table table(Anomaly... anomalies) {
        NumericColumn column = new NumericColumn(
                "a", "a", Role.NUMERIC, new double[] {1, 2, 3}, new TreeMap<>(), NumberSpelling.PLAIN);
        Source source = new Source(
                "table.csv",
                0,
                "",
                new Dialect(",", "\"", "UTF-8", true),
                new RowLedger(4, 3, 2, 1),
                List.of(anomalies));
        return new Table(source, List.of(column), new int[] {2, 3, 4});
    }
}
