package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.table.Anomaly;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that take two places of a Java text, at every place where a buffer may end. */
class WideCharactersTest {
    private static final String WIDE = "\uD83D\uDE00";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} characters at a time")
    @ValueSource(ints = {1, 2, 3, 7, 1 << 16})
    void decodesThemInPiecesOfAnyLength(int length) throws IOException {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("GB18030"))) {
            for (String text : List.of(WIDE, "a" + WIDE, WIDE + WIDE + "b\u00e9" + WIDE, "\n" + WIDE + "\r\n" + WIDE)) {
                Path file = Files.write(folder.resolve("text"), text.getBytes(charset));
                for (Encoding.Cleanness cleanness : Encoding.Cleanness.values()) {
                    Encoding encoding = new Encoding(charset, 0, cleanness);
                    // UTF-16 has NUL bytes, which are not presumed.
                    if (cleanness != Encoding.Cleanness.PRESUMED || charset.equals(StandardCharsets.UTF_8)) {
                        assertEquals(text, decoded(file, encoding, length), charset + " " + cleanness);
                    }
                }
            }
        }
    }

    private static String decoded(Path file, Encoding encoding, int length) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] piece = new char[length];
        AnomalyLog log = new AnomalyLog();
        try (DecodingReader reader = DecodingReader.open(FileContent.of(file, "text"), encoding, log)) {
            for (int count = reader.read(piece); count >= 0; count = reader.read(piece)) {
                text.append(piece, 0, count);
            }
        }
        assertEquals(List.<Anomaly>of(), log.toList());
        return text.toString();
    }

    /** Each of the reader's buffers ends within one of them, with one shift or the other. */
    @ParameterizedTest(name = "{0} letters before them")
    @ValueSource(ints = {0, 1})
    void readsTablesOfThem(int shift) {
        String line = "x," + WIDE.repeat(50) + "\n";
        String table = "a" + "b".repeat(shift) + ",c\n" + line.repeat(3_000);
        List<String> cells = Csv.cells(Csv.read(table)).stream()
                .map(row -> row.get(1))
                .distinct()
                .toList();
        assertEquals(List.of(WIDE.repeat(50)), cells);
    }
}
