package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.error.UserError;
import io.github.mldebug.kit.WholeTable;
import io.github.mldebug.table.Table;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables many times as long as any buffer, of characters of every width: every cell comes back, and so it does in pieces. */
class LongTextTest {
    private static final List<String> WORDS = List.of(
            "plain",
            "two words",
            "caf\u00e9",
            "\u6771\u4eac",
            "\uD83D\uDE00",
            "\uD83D\uDE00\uD83D\uDC4D\uD83C\uDFFD",
            "in, quotes",
            "of \"two\" kinds",
            "over\nlines",
            "x",
            "\u00fc\u00df",
            "\u200bzero",
            "a\uD83D\uDE00b");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            Charset.forName("GB18030"));
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void readsWhatWasWritten(int seed) {
        written(seed, 4);
    }

    @Tag("long")
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {11, 12, 13, 14})
    void readsMuchOfWhatWasWritten(int seed) {
        written(seed, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {21, 22})
    void readsDamagedTextAlikeInPieces(int seed) {
        damaged(seed, 4);
    }

    @Tag("long")
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {31, 32, 33, 34})
    void readsMuchDamagedTextAlikeInPieces(int seed) {
        damaged(seed, 100);
    }

    private static void written(int seed, int files) {
        Random random = new Random(seed);
        for (int i = 0; i < files; i++) {
            Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            List<List<String>> rows = rows(random);
            byte[] bytes =
                    text(rows, LINE_ENDS.get(random.nextInt(LINE_ENDS.size()))).getBytes(charset);
            for (CsvReader reader : readers(random)) {
                Table table = Csv.read(reader, bytes, ReadOptions.detect().withEncoding(encoding(charset)));
                assertEquals(rows, Csv.cells(table), "file " + i + " in " + charset);
            }
        }
    }

    /** UTF-8 is to be detected. */
    private static @Nullable String encoding(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? null : charset.name();
    }

    private static void damaged(int seed, int files) {
        Random random = new Random(seed);
        for (int i = 0; i < files; i++) {
            byte[] bytes = text(rows(random), LINE_ENDS.get(random.nextInt(LINE_ENDS.size())))
                    .getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : '"');
            }
            String whole = outcome(new CsvReader(), bytes);
            for (CsvReader reader : readers(random)) {
                assertEquals(whole, outcome(reader, bytes), "file " + i);
            }
        }
    }

    private static String outcome(CsvReader reader, byte[] bytes) {
        try {
            return WholeTable.describe(Csv.read(reader, bytes, ReadOptions.detect()));
        } catch (UserError error) {
            return "error: " + error.getMessage();
        }
    }

    /** One that looks at all bytes first, and one that presumes what it can. */
    private static List<CsvReader> readers(Random random) {
        int chunk = 1 << random.nextInt(20);
        return List.of(new CsvReader(chunk, Helpers.NONE), new CsvReader(chunk, Helpers.NONE, 0));
    }

    private static List<List<String>> rows(Random random) {
        int rows = 3_000 + random.nextInt(4_000);
        List<List<String>> table = new ArrayList<>();
        // Some files have wide characters all over, some in few places, so that parts of them are plain.
        int rarity = 1 << (3 * random.nextInt(4));
        for (int row = 0; row < rows; row++) {
            table.add(List.of("" + row, word(random, rarity), word(random, rarity), word(random, rarity) + "!"));
        }
        return table;
    }

    private static String word(Random random, int rarity) {
        return random.nextInt(rarity) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : WORDS.get(random.nextInt(2));
    }

    private static String text(List<List<String>> rows, String lineEnd) {
        StringBuilder text = new StringBuilder("row,first,second,third").append(lineEnd);
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                boolean quoted = cell.indexOf('"') >= 0 || cell.indexOf(',') >= 0 || cell.indexOf('\n') >= 0;
                text.append(i > 0 ? "," : "").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append(lineEnd);
        }
        return text.toString();
    }
}
