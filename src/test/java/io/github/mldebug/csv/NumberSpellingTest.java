package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.table.NumberSpelling;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSpellingTest {
    @Test
    void plainNumbersHaveNothingToTell() {
        assertEquals(NumberSpelling.PLAIN, spelling("x,y\n10,1\n0,2\n0.5,3\n-1.25,4\n1e10,5\n"));
    }

    @Test
    void countsWholeNumbersWrittenWithAPoint() {
        assertEquals(3, spelling("x,y\n1.0,1\n2.00,2\n2.50,3\n,4\n-0.0,5\n").pointZeros());
    }

    @Test
    void namesTheRowsOfLeadingZerosOfDifferentWidths() {
        assertEquals(new NumberSpelling(2, List.of(0, 3), 0), spelling("x,y\n007,1\n42,2\n100,3\n01,4\n0,5\n0.1,6\n"));
    }

    @ParameterizedTest(name = "chunks of {0} characters")
    @ValueSource(ints = {1, 100, 5_000, 1 << 20})
    void doesNotDependOnTheChunks(int chunk) {
        String csv = IntStream.range(0, 3_000)
                .mapToObj(i -> (i % 20 == 7 ? "0" + i : i + ".0") + ",b")
                .collect(Collectors.joining("\n", "x,y\n", "\n"));
        CsvReader reader = new CsvReader(chunk, Helpers.NONE);
        NumberSpelling seen = Csv.numbers(
                        Csv.read(reader, csv.getBytes(StandardCharsets.UTF_8), ReadOptions.detect()), "x")
                .spelling();
        assertEquals(150, seen.leadingZeros());
        assertEquals(
                IntStream.range(0, NumberSpelling.MOST_ROWS)
                        .mapToObj(i -> 20 * i + 7)
                        .toList(),
                seen.leadingZeroRows());
        assertEquals(2_850, seen.pointZeros());
    }

    private static NumberSpelling spelling(String csv) {
        return Csv.numbers(Csv.read(csv), "x").spelling();
    }
}
