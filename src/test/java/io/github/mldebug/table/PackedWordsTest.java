package io.github.mldebug.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are packed are the words that went in, with the hashes that cells of other columns have. */
class PackedWordsTest {
    @Test
    void keepsWordsAndTheirHashes() {
        List<String> words = List.of(
                "",
                " ",
                "a",
                "Ab",
                " a",
                "a ",
                "a\t",
                "a b",
                "12",
                "-1",
                "1e3",
                "+x",
                "e5",
                "Inf",
                "NaN",
                "_x",
                "[a",
                "{a",
                "é",
                "zé",
                "aé ",
                "日本",
                "a\u007f",
                "\u00a0a",
                "size late parcel 26z6");
        PackedWords packed = pack(words);
        assertEquals(words, packed);
        assertArrayEquals(words.stream().mapToLong(CellHash::text).toArray(), packed.hashes());
    }

    @ParameterizedTest
    @CsvSource({"abcdefgh, true", "abcdefg, true", "abcdefgé, false", "éabcdefgh, false", "abcdefghi, true", "'', true"
    })
    void tellsAscii(String word, boolean ascii) {
        assertEquals(ascii, pack(List.of(word)).isAscii());
    }

    private static PackedWords pack(List<String> words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] ends = new int[words.size()];
        for (int i = 0; i < ends.length; i++) {
            bytes.writeBytes(words.get(i).getBytes(StandardCharsets.UTF_8));
            ends[i] = bytes.size();
        }
        return new PackedWords(bytes.toByteArray(), ends);
    }
}
