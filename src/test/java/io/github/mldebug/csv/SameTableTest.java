package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One table of every kind of column, spelled in many dialects, is the same table. */
class SameTableTest {
    private static final List<List<String>> ROWS = rows();
    private static final Table PLAIN = Csv.read(new Spelled(',', "\n", "UTF-8", false).text());

    /** A way to write a table; quotes stand where they must, or around every cell. */
    record Spelled(char delimiter, String lineEnd, String encoding, boolean allQuoted) {
        String text() {
            StringBuilder text = new StringBuilder();
            for (List<String> row : ROWS) {
                text.append(String.join(
                                String.valueOf(delimiter),
                                row.stream().map(this::cell).toList()))
                        .append(lineEnd);
            }
            return text.toString();
        }

        private String cell(String cell) {
            boolean must = cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            return must || allQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
        }
    }

    static List<Spelled> dialects() {
        List<Spelled> dialects = new ArrayList<>();
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            for (String lineEnd : List.of("\n", "\r\n", "\r")) {
                for (String encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252")) {
                    Stream.of(true, false).forEach(all -> dialects.add(new Spelled(delimiter, lineEnd, encoding, all)));
                }
            }
        }
        return dialects;
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void isTheSame(Spelled spelled) {
        byte[] bytes = spelled.text().getBytes(Charset.forName(spelled.encoding()));
        Table table = Csv.read(bytes, ReadOptions.detect());
        assertEquals(Csv.keys(PLAIN), Csv.keys(table));
        assertEquals(List.of(), table.source().anomalies());
        for (int i = 0; i < table.columns().size(); i++) {
            Column expected = PLAIN.columns().get(i);
            Column actual = table.columns().get(i);
            assertEquals(expected.role(), actual.role());
            assertEquals(expected.missingTokens(), actual.missingTokens());
            for (int row = 0; row < expected.rows(); row++) {
                assertEquals(expected.cellHash(row), actual.cellHash(row));
                assertEquals(expected.text(row), actual.text(row));
            }
        }
        assertEquals(ROWS.size() - 1, table.rows());
        assertEquals(Csv.lines(PLAIN), Csv.lines(table));
    }

    private static List<List<String>> rows() {
        Random random = new Random(1);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "price", "when", "city", "note", "zip", "size"));
        List<String> cities = List.of("Zürich", "Köln", "Orléans", "");
        for (int i = 0; i < 300; i++) {
            rows.add(List.of(
                    String.valueOf(i + 1),
                    i % 17 == 3 ? "NA" : String.valueOf(random.nextInt(10_000) / 100.0),
                    "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10),
                    cities.get(random.nextInt(cities.size())),
                    "said \"" + i + "\", then | or ; and\nleft \t " + random.nextInt(1000),
                    String.valueOf(1000 + random.nextInt(9000)).replaceFirst("^.", "0"),
                    random.nextInt(100) + " kg"));
        }
        return rows;
    }
}
