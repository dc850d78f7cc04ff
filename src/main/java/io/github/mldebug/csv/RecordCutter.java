package io.github.mldebug.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes the records of a chunk apart. One that had to be mended is for the CSV parser; a sound one is cut where its delimiters
 * and quotes stand, which gives the same cells in a quarter of the time.
 */
final class RecordCutter {
    private final CSVFormat format;
    private final char quote;

    RecordCutter(DialectCharacters dialect) {
        this.quote = dialect.quote();
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.hasQuote() ? dialect.quote() : null)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** Takes the cells of a record, which stand only until the next one comes. */
    interface Sink {
        void take(Cells cells, int record);
    }

    /** Hands out the records of a chunk in order. */
    void cut(Chunk chunk, Sink sink) {
        Cells cells = new Cells();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new OtherRecords(chunk))
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> others = parser.iterator();
            for (int record = 0; record < chunk.records(); record++) {
                if (chunk.sound().get(record)) {
                    cells.cut(chunk, record, quote);
                } else {
                    cells.copy(others.next());
                }
                sink.take(cells, record);
            }
            if (others.hasNext()) {
                throw new IllegalStateException("the parser saw more records than there are");
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory could not be read", impossible);
        }
    }

    /** The text of those records of a chunk that are not sound. */
    private static final class OtherRecords extends Reader {
        private final Chunk chunk;
        private int record;
        private int next;
        private int end;

        OtherRecords(Chunk chunk) {
            this.chunk = chunk;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            if (next == end && !findRun()) {
                return -1;
            }
            int count = Math.min(length, end - next);
            System.arraycopy(chunk.text(), next, target, offset, count);
            next += count;
            return count;
        }

        /** Goes to the next records that are not sound and stand one behind the other. */
        private boolean findRun() {
            int first = chunk.sound().nextClearBit(record);
            if (first >= chunk.records()) {
                return false;
            }
            int behind = chunk.sound().nextSetBit(first);
            record = behind < 0 ? chunk.records() : behind;
            next = chunk.start(first);
            end = chunk.start(record);
            return true;
        }

        @Override
        public void close() {
            record = chunk.records();
        }
    }
}
