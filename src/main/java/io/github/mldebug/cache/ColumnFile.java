package io.github.mldebug.cache;

import io.github.mldebug.cache.TableHeader.Numbers;
import io.github.mldebug.cache.TableHeader.StoredColumn;
import io.github.mldebug.cache.TableHeader.Words;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in one file: first the segments of its columns, then its header, then a trailer of fixed length that says where the
 * header is. All numbers in segments and trailer are little-endian; every segment and the header have a checksum.
 */
final class ColumnFile {
    private static final long MAGIC = 0x31_6c_6f_63_64_6c_6dL;
    private static final int TRAILER = Long.BYTES * 2 + Integer.BYTES * 2;

    private ColumnFile() {}

    static void write(Table table, WritableByteChannel channel) throws IOException {
        SegmentWriter writer = new SegmentWriter(channel);
        List<StoredColumn> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(
                    column instanceof TextColumn text ? words(text, writer) : numbers((NumericColumn) column, writer));
        }
        TableHeader header = new TableHeader(table.source(), table.rows(), writer.lines(table), columns);
        Segment place = writer.bytes(HeaderCodec.encode(header));
        writer.trailer(ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(place.offset())
                .putInt(place.bytes())
                .putInt(place.checksum())
                .putLong(MAGIC)
                .array());
    }

    private static Numbers numbers(NumericColumn column, SegmentWriter writer) throws IOException {
        return new Numbers(column.head(), column.spelling(), writer.values(column));
    }

    private static Words words(TextColumn column, SegmentWriter writer) throws IOException {
        List<byte[]> words = new ArrayList<>(column.wordCount());
        for (String word : column.words()) {
            words.add(SegmentWriter.utf8(word));
        }
        return new Words(
                column.head(),
                column.wordCount(),
                writer.codes(column),
                writer.wordEnds(words),
                writer.wordBytes(words),
                writer.wordHashes(column));
    }

    /**
     * The table in a file; only its header is read.
     *
     * @param path of the CSV file as the user named it this time
     * @param lost gives a column, or the line index, when its bytes turn out not to be those that were written
     * @throws IOException when the file cannot be read or is none of ours
     */
    static Table open(Path file, String path, Lost lost) throws IOException {
        MappedFile mapped = MappedFile.open(file);
        long end = mapped.size() - TRAILER;
        if (end < 0) {
            throw new DamagedException("too short");
        }
        ByteBuffer trailer = mapped.raw(end, TRAILER);
        Segment place = new Segment(trailer.getLong(), trailer.getInt(), trailer.getInt());
        if (trailer.getLong() != MAGIC || !place.isWithin(0, end)) {
            throw new DamagedException("no header");
        }
        byte[] header = new byte[place.bytes()];
        mapped.segment(place).get(header);
        return new StoredTable(mapped, lost).table(decode(header, path));
    }

    private static TableHeader decode(byte[] header, String path) throws IOException {
        try {
            return HeaderCodec.decode(header, path);
        } catch (IllegalArgumentException unknown) {
            throw new DamagedException("a header that cannot be: " + unknown.getMessage());
        }
    }

    /** What stands in for a table of which some bytes are damaged. */
    interface Lost {
        /** The table, read again from the CSV file; the same one each time. */
        Table table();
    }
}
