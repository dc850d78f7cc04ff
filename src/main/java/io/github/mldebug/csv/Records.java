package io.github.mldebug.csv;

import java.io.CharArrayReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The records of a text, one after the other, each with the physical line on which it starts. */
final class Records implements Closeable {
    private final RecordReader reader;
    private final CSVFormat format;
    private final int chunkSize;
    private List<CSVRecord> records = List.of();
    private int[] lines = new int[0];
    private int next;

    /** @param chunkSize characters that are parsed at once */
    Records(RecordReader reader, DialectCharacters dialect, int chunkSize) {
        this.reader = reader;
        this.format = format(dialect);
        this.chunkSize = chunkSize;
    }

    /** How the parser is to read what {@link RecordReader} hands out. */
    static CSVFormat format(DialectCharacters dialect) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.hasQuote() ? dialect.quote() : null)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** The records of a chunk. */
    static List<CSVRecord> parse(Chunk chunk, CSVFormat format) {
        List<CSVRecord> records = new ArrayList<>(chunk.lines().length);
        parse(chunk, format, (record, line) -> records.add(record));
        return records;
    }

    /** Hands out the records of a chunk, each with the physical line on which it starts. */
    static void parse(Chunk chunk, CSVFormat format, ObjIntConsumer<CSVRecord> sink) {
        int count = 0;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new CharArrayReader(chunk.text(), 0, chunk.length()))
                .setFormat(format)
                .get()) {
            for (CSVRecord record : parser) {
                if (count < chunk.lines().length) {
                    sink.accept(record, chunk.lines()[count]);
                }
                count++;
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory could not be read", impossible);
        }
        if (count != chunk.lines().length) {
            throw new IllegalStateException("the parser saw " + count + " records of " + chunk.lines().length);
        }
    }

    /** The next record, or null behind the last one. */
    @Nullable
    CSVRecord next() {
        if (next == records.size()) {
            @Nullable Chunk chunk = reader.next(chunkSize, new char[0]);
            if (chunk == null) {
                return null;
            }
            records = parse(chunk, format);
            lines = chunk.lines();
            next = 0;
        }
        return records.get(next++);
    }

    /** The physical line on which the last record that {@link #next} gave starts. */
    int line() {
        return lines[next - 1];
    }

    @Override
    public void close() {
        reader.close();
    }
}
