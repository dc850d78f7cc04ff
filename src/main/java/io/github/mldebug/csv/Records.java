package io.github.mldebug.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The records of a text, one after the other, each with the physical line on which it starts. */
final class Records implements Closeable {
    private final FileContent content;
    private final RecordReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> iterator;
    private int count;

    private Records(FileContent content, RecordReader reader, CSVParser parser) {
        this.content = content;
        this.reader = reader;
        this.parser = parser;
        this.iterator = parser.iterator();
    }

    static Records open(FileContent content, Encoding encoding, DialectCharacters dialect, AnomalyLog log) {
        Reader text = DecodingReader.open(content, encoding, log);
        RecordReader reader = new RecordReader(text, dialect, content.path(), log);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.delimiter())
                .setQuote(dialect.hasQuote() ? dialect.quote() : null)
                .setIgnoreEmptyLines(false)
                .get();
        try {
            return new Records(
                    content,
                    reader,
                    CSVParser.builder().setReader(reader).setFormat(format).get());
        } catch (IOException failure) {
            throw FileContent.unreadable(content.path(), failure);
        }
    }

    /** The next record, or null behind the last one. */
    @Nullable
    CSVRecord next() {
        try {
            if (iterator.hasNext()) {
                count++;
                return iterator.next();
            }
        } catch (UncheckedIOException failure) {
            throw FileContent.unreadable(content.path(), Objects.requireNonNull(failure.getCause()));
        }
        if (count != reader.lines().size()) {
            throw new IllegalStateException(
                    "the parser saw " + count + " records of " + reader.lines().size());
        }
        return null;
    }

    /** The physical line on which the last record that {@link #next} gave starts. */
    int line() {
        return reader.lines().get(count - 1);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failure) {
            throw FileContent.unreadable(content.path(), failure);
        }
    }
}
