package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rows of a file are estimated from its beginning: records of many lines there, and of one line later, are more rows. */
class RowEstimateTest {
    private static final int ROWS = 20_000;
    private static final int LONG_ROWS = 40;

    @Test
    void moreRowsThanExpectedAreAllKept() {
        String csv = IntStream.range(0, ROWS)
                .mapToObj(i -> i + "," + (i < LONG_ROWS ? "\"w" + "\n".repeat(20) + "\"" : "w" + i % 50))
                .collect(Collectors.joining("\n", "number,word\n", "\n"));
        Table table = Csv.read(
                new CsvReader(1_000, Helpers.NONE), csv.getBytes(StandardCharsets.UTF_8), ReadOptions.detect());
        NumericColumn numbers = Csv.numbers(table, "number");
        assertEquals(ROWS, table.rows());
        assertTrue(IntStream.range(0, ROWS).allMatch(row -> numbers.value(row) == row));
        assertTrue(IntStream.range(LONG_ROWS, ROWS)
                .allMatch(row -> table.columns().get(1).text(row).equals("w" + row % 50)));
    }
}
