package io.github.mldebug.csv;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a text, one after the other, each with the physical line on which it starts. */
final class Records implements Closeable {
    private final RecordReader reader;
    private final RecordCutter cutter;
    private final int chunkSize;
    private final List<String[]> records = new ArrayList<>();
    private final Chunk chunk = new Chunk();
    private int next;

    /** @param chunkSize characters that are parsed at once */
    Records(RecordReader reader, DialectCharacters dialect, int chunkSize) {
        this.reader = reader;
        this.cutter = new RecordCutter(dialect);
        this.chunkSize = chunkSize;
    }

    /** The cells of the next record, or null behind the last one. */
    String @Nullable [] next() {
        if (next == records.size()) {
            if (reader.next(chunkSize, chunk) == null) {
                return null;
            }
            records.clear();
            cutter.cut(chunk, (cells, record) -> records.add(cells.toArray()));
            next = 0;
        }
        return records.get(next++);
    }

    /** The physical line on which the last record that {@link #next} gave starts. */
    int line() {
        return chunk.line(next - 1);
    }

    @Override
    public void close() {
        reader.close();
    }
}
