package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.UserError;
import io.github.mldebug.kit.WholeTable;
import io.github.mldebug.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A look at some parts of a file, in place of one at all of it, changes no answer. */
class PresumedTextTest {
    private static final int LINES = 20_000;

    private static final CsvReader THOROUGH = new CsvReader(5_000, Helpers.NONE, Long.MAX_VALUE);
    private static final CsvReader PRESUMING = new CsvReader(5_000, Helpers.NONE, 0);

    @TempDir
    Path folder;

    /** Bytes put in place of one word, where the parts do not reach, and where the first and the last do. */
    @ParameterizedTest(name = "{0} in line {1}: {2}")
    @CsvSource(textBlock = """
            6f,           15900, yes,     UTF-8 0 0
            c3a9,         15900, yes,     UTF-8 0 0
            e9,           15900, yes,     windows-1252 0 0
            61006f,       15900, yes,     UTF-8 1 0
            c3a9c3a9e9,   15900, yes,     UTF-8 0 1
            61006f,           2, no,      UTF-8 1 0
            e9,               2, no,      windows-1252 0 0
            c3a9,             2, no,      UTF-8 0 0
            c3,           20000, yes,     windows-1252 0 0
            c3a9,         20000, yes,     UTF-8 0 0
            00,           20000, yes,     UTF-8 1 0
            """)
    void answersTheSame(String hex, int line, String presumed, String expected) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), table(line, hex));
        FileContent content = FileContent.of(file, "table.csv");
        assertEquals(presumed.equals("yes"), ByteSurvey.presumed(content, Files.size(file)) != null);
        Table table = PRESUMING.read(file, "table.csv", ReadOptions.detect());
        assertEquals(expected, summary(table));
        assertEquals(
                WholeTable.describe(THOROUGH.read(file, "table.csv", ReadOptions.detect())),
                WholeTable.describe(table));
    }

    /** What is wrong with a file is told after a look at all of it. */
    @ParameterizedTest(name = "bytes of {0} in between")
    @ValueSource(bytes = {0, 2})
    void refusesWhatIsBinaryBehindItsBeginning(byte value) throws IOException {
        byte[] odd = new byte[10_000];
        Arrays.fill(odd, value);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 16; i++) {
            bytes.write("a,b\n".repeat(2_500).getBytes(StandardCharsets.UTF_8));
            bytes.write(odd);
        }
        Path file = Files.write(folder.resolve("half.csv"), bytes.toByteArray());
        assertNotNull(ByteSurvey.presumed(FileContent.of(file, "half.csv"), Files.size(file)));
        assertEquals(refusal(THOROUGH, file), refusal(PRESUMING, file));
        assertTrue(refusal(PRESUMING, file).contains("binary"), refusal(PRESUMING, file));
    }

    private static String refusal(CsvReader reader, Path file) {
        try {
            return "read: "
                    + reader.read(file, "half.csv", ReadOptions.detect()).rows();
        } catch (UserError error) {
            return error.getMessage();
        }
    }

    /** Encoding, NUL characters and sequences that are no text. */
    private static String summary(Table table) {
        long nul = 0;
        long invalid = 0;
        for (var anomaly : table.source().anomalies()) {
            switch (anomaly.kind()) {
                case NUL_CHARACTERS -> nul += anomaly.count();
                case INVALID_BYTES -> invalid += anomaly.count();
                default -> throw new AssertionError(anomaly);
            }
        }
        return table.source().dialect().encoding() + " " + nul + " " + invalid;
    }

    private static byte[] table(int damaged, String hex) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("number,word\n".getBytes(StandardCharsets.UTF_8));
        for (int line = 2; line <= LINES; line++) {
            bytes.write((line * 7 % 1000 + ",town").getBytes(StandardCharsets.UTF_8));
            if (line == damaged) {
                bytes.write(HexFormat.of().parseHex(hex));
            }
            if (line < LINES) {
                bytes.write('\n');
            }
        }
        return bytes.toByteArray();
    }
}
