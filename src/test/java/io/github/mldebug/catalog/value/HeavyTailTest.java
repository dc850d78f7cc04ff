package io.github.mldebug.catalog.value;

import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeavyTailTest {
    private final CheckTester tester = CheckTester.of(new HeavyTail());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("lognormal incomes", 2, "as standard deviation of the logarithm", (seed, sd) -> {
                    Draw draw = new Draw(seed);
                    DraftTable table = CleanTables.people(seed, 1000)
                            .column("income", row -> Draw.fixed(draw.logNormal(9, sd), 2));
                    List<Integer> largest = IntStream.range(0, table.rows())
                            .boxed()
                            .sorted(Comparator.comparingDouble(row -> -table.number(row, "income")))
                            .limit(10)
                            .toList();
                    return Planted.in(table, "income").onRows(largest);
                })
                .weaker(1.5, 1.0, 0.5));
    }

    @Test
    void saysWhatTheTailWeighsAndOffersTheLogarithm() {
        Draw draw = new Draw(8);
        DraftTable table = new DraftTable(400).column("sum paid", row -> Draw.fixed(draw.logNormal(5, 1.8), 2));
        tester.on(table.csv())
                .finds("Column 'sum paid' has a heavy tail: its 4 most distant numbers of 400 hold")
                .as(Severity.INFO)
                .counting(4)
                .advising("--add-feature 'log(`sum paid`)'");
    }

    @Test
    void numbersOfBothSignsAreClipped() {
        Draw draw = new Draw(8);
        DraftTable table = new DraftTable(400)
                .column("gain", row -> Draw.fixed(draw.logNormal(5, 1.8) * (draw.chance(0.5) ? 1 : -1), 2));
        tester.on(table.csv()).finds("has a heavy tail").advising("clip(gain)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anExponentialTailIsNotHeavy(long seed) {
        Draw draw = new Draw(seed);
        tester.on(new DraftTable(400)
                        .column("wait", row -> Draw.fixed(draw.exponential(20), 3))
                        .csv())
                .passes();
    }

    /** One number far off is an outlier, and what is left has no heavy tail. */
    @Test
    void anOutlierIsAnotherMatter() {
        tester.on(CleanTables.people(4).set(41, "height_cm", "17100").csv()).passes();
    }

    /** As it is in numbers of usual size, though the squares and differences of these are no doubles. */
    @Test
    void aTailOfTheGreatestNumbersIsWeighed() {
        Draw draw = new Draw(8);
        double[] sizes =
                IntStream.range(0, 400).mapToDouble(i -> draw.logNormal(5, 1.8)).toArray();
        double largest = Arrays.stream(sizes).max().orElseThrow();
        DraftTable table =
                new DraftTable(400).column("gain", row -> Draw.fixed(3.3 * sizes[row] / largest - 1.7, 9) + "e308");
        tester.on(table.csv()).finds("has a heavy tail");
    }

    @Test
    void aShortColumnHasNoTail() {
        tester.on("x\n1\n2\n3\n400\n").isNotApplicable("no column of quantities with 100 rows");
    }

    /** Fifteen numbers lie where the tenth most distant one does: fewer are named, and only these are listed. */
    @Test
    void namesAsManyNumbersAsItLists() {
        Draw draw = new Draw(8);
        DraftTable table = new DraftTable(1000).column("x", row -> Draw.fixed(draw.logNormal(5, 1.8), 2));
        List<Integer> largest = IntStream.range(0, table.rows())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -table.number(row, "x")))
                .toList();
        table.set(largest.subList(6, 21), "x", table.cell(largest.get(12), "x"));
        tester.on(table.csv())
                .finds("its 6 most distant numbers of 1000 hold")
                .counting(6)
                .onLines(largest.subList(0, 6).stream()
                        .sorted()
                        .map(DraftTable::line)
                        .toArray(Integer[]::new));
    }
}
