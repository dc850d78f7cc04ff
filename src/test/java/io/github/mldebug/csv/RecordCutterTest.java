package io.github.mldebug.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
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
            Chunk chunk = chunk(new StringReader(text(random, alphabet)), dialect);
            if (chunk == null) {
                continue;
            }
            assertEquals(cells(asIfMended(chunk), dialect), cells(chunk, dialect));
            sound += chunk.sound().cardinality();
            others += chunk.records() - chunk.sound().cardinality();
        }
        assertTrue(sound > TEXTS / 2 && (others > TEXTS / 10 || !quotes), sound + " and " + others);
    }

    /** Records are as sound when the text comes in drops, so that every one is at the edge of what was read. */
    @Test
    void findsTheSameSoundRecordsAtTheEdgeOfTheText() {
        DialectCharacters dialect = new DialectCharacters(',', '"');
        Random random = new Random(2);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random, ",,\"\"\n\nxy 1");
            Chunk whole = chunk(new StringReader(text), dialect);
            Chunk drops = chunk(new Drops(text), dialect);
            if (whole == null || drops == null) {
                assertEquals(whole, drops);
                continue;
            }
            assertEquals(whole.sound(), drops.sound(), text);
            assertEquals(cells(whole, dialect), cells(drops, dialect), text);
        }
    }

    /** Gives out a text one character at a time. */
    private static final class Drops extends StringReader {
        Drops(String text) {
            super(text);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(1, length));
        }
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

    private static Chunk chunk(Reader text, DialectCharacters dialect) {
        try (RecordReader reader = new RecordReader(text, TableShape.unknown(dialect), "data.csv", new AnomalyLog())) {
            return reader.next(LENGTH, new Chunk());
        }
    }

    private static Chunk asIfMended(Chunk chunk) {
        Chunk mended = new Chunk();
        for (int record = 0; record < chunk.records(); record++) {
            int length = chunk.start(record + 1) - 1 - chunk.start(record);
            int place = mended.place(length);
            System.arraycopy(chunk.text(), chunk.start(record), mended.text(), place, length);
            mended.add(length, chunk.line(record));
        }
        return mended;
    }

    private static List<List<String>> cells(Chunk chunk, DialectCharacters dialect) {
        List<List<String>> records = new ArrayList<>();
        new RecordCutter(dialect).cut(chunk, (cells, record) -> records.add(List.of(cells.toArray())));
        return records;
    }
}
