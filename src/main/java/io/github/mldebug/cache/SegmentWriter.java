package io.github.mldebug.cache;

import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/** Writes segments one after the other: raw little-endian numbers, each segment at a multiple of eight bytes. */
final class SegmentWriter {
    private static final int BUFFER = 1 << 18;

    private final WritableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private long position;
    private long start;

    SegmentWriter(WritableByteChannel channel) {
        this.channel = channel;
    }

    Segment values(NumericColumn column) throws IOException {
        begin(column.rows(), Double.BYTES);
        for (int row = 0; row < column.rows(); row++) {
            room(Double.BYTES).putDouble(column.value(row));
        }
        return end();
    }

    Segment codes(TextColumn column) throws IOException {
        begin(column.rows(), Integer.BYTES);
        for (int row = 0; row < column.rows(); row++) {
            room(Integer.BYTES).putInt(column.code(row));
        }
        return end();
    }

    Segment lines(Table table) throws IOException {
        begin(table.rows(), Integer.BYTES);
        for (int row = 0; row < table.rows(); row++) {
            room(Integer.BYTES).putInt(table.line(row));
        }
        return end();
    }

    Segment wordHashes(TextColumn column) throws IOException {
        begin(column.wordCount(), Long.BYTES);
        for (int code = 0; code < column.wordCount(); code++) {
            room(Long.BYTES).putLong(column.wordHash(code));
        }
        return end();
    }

    /** All words one after the other. */
    Segment wordBytes(List<byte[]> words) throws IOException {
        begin(words.stream().mapToLong(word -> word.length).sum(), Byte.BYTES);
        for (byte[] word : words) {
            for (int from = 0; from < word.length; from += BUFFER) {
                int count = Math.min(BUFFER, word.length - from);
                room(count).put(word, from, count);
            }
        }
        return end();
    }

    /** The place behind each word among the bytes of all words. */
    Segment wordEnds(List<byte[]> words) throws IOException {
        begin(words.size(), Integer.BYTES);
        int end = 0;
        for (byte[] word : words) {
            end += word.length;
            room(Integer.BYTES).putInt(end);
        }
        return end();
    }

    Segment bytes(byte[] all) throws IOException {
        return wordBytes(List.of(all));
    }

    /** Bytes that count as no segment. */
    void trailer(byte[] all) throws IOException {
        flush();
        write(ByteBuffer.wrap(all));
    }

    static byte[] utf8(String word) throws DamagedException {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        if (bytes.length != word.length() && !word.equals(new String(bytes, StandardCharsets.UTF_8))) {
            throw new DamagedException("a word has half a surrogate pair");
        }
        return bytes;
    }

    private void begin(long count, int size) throws IOException {
        if (count * size >= Segment.MOST_BYTES) {
            throw new DamagedException(count + " values of " + size + " bytes are too many for a segment");
        }
        flush();
        int padding = (int) (-position & (Long.BYTES - 1));
        buffer.put(new byte[padding]);
        flush();
        checksum.reset();
        start = position;
    }

    private Segment end() throws IOException {
        flush();
        return new Segment(start, (int) (position - start), (int) checksum.getValue());
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        write(buffer);
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            position += channel.write(bytes);
        }
    }
}
