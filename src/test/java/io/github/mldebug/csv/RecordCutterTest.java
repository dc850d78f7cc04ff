package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is cut without the parser is what the parser makes of it. */
class RecordCutterTest {
    private static final int TEXTS = 1500;
    private static final int LENGTH = 60;

    /** Delimiter, quote and escape; a hyphen stands for none. */
    @ParameterizedTest
    @ValueSource(strings = {",\"-", ";\"-", "|'-", "\t\"-", "§\"-", ",\"\\", ",*-", ",--", "ab-"})
    void cutsAsTheParserDoes(String characters) {
        DialectCharacters dialect = new DialectCharacters(characters.charAt(0), character(characters, 1))
                .withEscape(character(characters, 2));
        boolean quotes = dialect.hasQuote();
        String alphabet = characters + characters + characters.charAt(1) + "\n\nxy ,;1\té";
        Random random = new Random(1);
        int sound = 0;
        int others = 0;
        for (int i = 0; i < TEXTS; i++) {
            Chunk chunk = chunk(text(random, alphabet), dialect);
            if (chunk == null) {
                continue;
            }
            Chunk parsed = new Chunk(chunk.text(), chunk.ends(), chunk.lines(), new BitSet());
            assertEquals(cells(parsed, dialect), cells(chunk, dialect));
            sound += chunk.sound().cardinality();
            others += chunk.records() - chunk.sound().cardinality();
        }
        assertTrue(sound > TEXTS / 2 && (others > TEXTS / 10 || !quotes), sound + " and " + others);
    }

    private static char character(String characters, int place) {
        char character = characters.charAt(place);
        return character == '-' ? DialectCharacters.NONE : character;
    }

    private static String text(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(LENGTH); left > 0; left--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static Chunk chunk(String text, DialectCharacters dialect) {
        try (RecordReader reader =
                new RecordReader(new StringReader(text), TableShape.unknown(dialect), "data.csv", new AnomalyLog())) {
            return reader.next(LENGTH, new char[0]);
        }
    }

    private static List<List<String>> cells(Chunk chunk, DialectCharacters dialect) {
        List<List<String>> records = new ArrayList<>();
        new RecordCutter(dialect).cut(chunk, (cells, record) -> records.add(List.of(cells.toArray())));
        return records;
    }
}
