package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberAsTextTest {
    private final CheckTester tester = CheckTester.of(new NumberAsText());

    static List<PlantedFault> faults() {
        return List.of(
                rewritten("a currency sign", cell -> "$" + cell),
                rewritten("grouped digits", cell -> cell.replaceAll("(\\d)(?=(\\d{3})+$)", "$1,")),
                rewritten("a percent sign", cell -> cell + " %"),
                rewritten("a unit", cell -> cell + " kg"));
    }

    private static PlantedFault rewritten(String name, UnaryOperator<String> write) {
        return PlantedFault.of(name, 300, "of 300 cells", (seed, count) -> {
            DraftTable table = CleanTables.people(seed);
            List<Integer> rows = table.pick(new Draw(seed), count);
            rows.forEach(row -> table.set(row, "income", write.apply(table.cell(row, "income"))));
            return Planted.in(table, "income")
                    .onRows(rows.stream()
                            .filter(row -> !table.cell(row, "income").matches("\\d+"))
                            .toList());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"$%d.50", "%d €", "%d%%", "1,%03d", "~%d", "USD %d", "%d kg", "%d,5"})
    void findsNumbersWithSomethingAroundThem(String format) {
        String csv = IntStream.range(101, 121)
                .mapToObj(i -> "\"" + String.format(Locale.ROOT, format, i) + "\",1\n")
                .collect(Collectors.joining("", "x,y\n", ""));
        tester.on(csv)
                .finds("in 20 of 20 filled cells (100 %), such as '" + String.format(Locale.ROOT, format, 101) + "'")
                .in("x")
                .as(Severity.WARNING)
                .counting(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A%d", "%d-%1$d", "Room %d", "%dth"})
    void namesWithNumbersAreNoNumbers(String format) {
        String csv = IntStream.range(101, 121)
                .mapToObj(i -> String.format(Locale.ROOT, format, i) + ",1\n")
                .collect(Collectors.joining("", "x,y\n", ""));
        tester.on(csv).passes();
    }

    @Test
    void aFewNamesWithAUnitAreCategories() {
        String csv = IntStream.range(0, 30)
                .mapToObj(i -> (i % 3 == 0 ? "2wd" : "4wd") + ",1\n")
                .collect(Collectors.joining("", "x,y\n", ""));
        tester.on(csv).passes();
    }

    @Test
    void numbersAloneAreNotItsBusiness() {
        tester.on("x,y\n1,2\n3,4\n").isNotApplicable("no column of text with enough values");
    }
}
