package io.github.mldebug.catalog.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.CleanTables;
import io.github.mldebug.kit.DraftTable;
import io.github.mldebug.kit.Draw;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateRowsTest {
    private final CheckTester tester = CheckTester.of(new DuplicateRows());

    static List<PlantedFault> faults() {
        return List.of(PlantedFault.of("rows entered twice", 5, "of 300 rows", (seed, count) -> {
                    DraftTable table = CleanTables.people(seed);
                    List<String> lines = new ArrayList<>(table.lines());
                    List<Integer> rows = table.pick(new Draw(seed), count);
                    rows.forEach(row -> lines.add(lines.get(row)));
                    return Planted.in(table.header() + "\n" + String.join("\n", lines) + "\n")
                            .onRows(IntStream.range(300, lines.size()).boxed().toList());
                })
                .weaker(2.0, 1.0));
    }

    @Test
    void findsRowsThatRepeatAnEarlierOne() {
        tester.on("""
                age,income
                31,41000.5
                44,52000.25
                31,41000.5
                29,1234.75
                """)
                .finds("1 of 4 rows (25 %) repeats an earlier row")
                .as(Severity.WARNING)
                .onLines(4);
    }

    @Test
    void aRowThatDiffersInOneCellIsNoRepeat() {
        tester.on("""
                age,income
                31,41000.5
                31,41000.25
                """).passes();
    }

    @Test
    void emptyRowsAreAnotherMatter() {
        tester.on("a,b\n1.5,x\n2.5,y\n,\n,\n2.5,x\n").passes();
    }

    /** Eight yes-or-no questions answered by 400 people: equal answers are no error. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aTableOfFewCombinationsRepeatsByItself(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("a,b,c,d,e,f,g,h\n");
        for (int row = 0; row < 400; row++) {
            for (int column = 0; column < 8; column++) {
                text.append(column == 0 ? "" : ",").append(random.nextInt(10) < 3 + column % 4 ? "yes" : "no");
            }
            text.append('\n');
        }
        Finding only = tester.on(text.toString()).findings().get(0);
        assertEquals(Severity.INFO, only.severity(), only.message());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void plantedRepeatsAreFoundWithTheirLines(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("a,b,c\n");
        String first = "";
        for (int row = 0; row < 200; row++) {
            String line = random.nextInt(50) + "," + random.nextInt(50) + "," + random.nextDouble() + "\n";
            first = row == 0 ? line : first;
            text.append(row % 40 == 39 ? first : line);
        }
        Finding only = tester.on(text.toString()).findings().get(0);
        assertEquals(Severity.WARNING, only.severity(), only.message());
        assertEquals(java.util.List.of(41, 81, 121, 161, 201), only.lines());
        assertTrue(only.examples().get(0).equals("line 41 = line 2"), only.toString());
    }

    @Test
    void oneRowCannotRepeat() {
        tester.on("a\n1\n").isNotApplicable("fewer than two rows");
    }
}
