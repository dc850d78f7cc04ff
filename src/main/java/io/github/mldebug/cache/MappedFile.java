package io.github.mldebug.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** A file mapped into memory: nothing of it is read before it is looked at. What is mapped stays when the file is deleted. */
final class MappedFile {
    private final List<ByteBuffer> windows;
    private final long size;

    private MappedFile(List<ByteBuffer> windows, long size) {
        this.windows = windows;
        this.size = size;
    }

    /** Windows overlap by half, so that every segment lies whole in the one in whose first half it starts. */
    static MappedFile open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            List<ByteBuffer> windows = new ArrayList<>();
            for (long start = 0; start < size; start += Segment.MOST_BYTES) {
                long length = Math.min(Integer.MAX_VALUE, size - start);
                windows.add(channel.map(FileChannel.MapMode.READ_ONLY, start, length));
            }
            return new MappedFile(windows, size);
        }
    }

    long size() {
        return size;
    }

    /** Bytes that no checksum covers. */
    ByteBuffer raw(long offset, int bytes) throws DamagedException {
        if (!new Segment(offset, bytes, 0).isWithin(0, size)) {
            throw new DamagedException("no bytes " + offset + " to " + (offset + bytes) + " of " + size);
        }
        ByteBuffer window = windows.get((int) (offset / Segment.MOST_BYTES));
        return window.slice((int) (offset % Segment.MOST_BYTES), bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws DamagedException when the bytes are not those that were written */
    ByteBuffer segment(Segment segment) throws DamagedException {
        ByteBuffer bytes = raw(segment.offset(), segment.bytes());
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.duplicate());
        if ((int) checksum.getValue() != segment.checksum()) {
            throw new DamagedException("bytes from " + segment.offset() + " on have changed");
        }
        return bytes;
    }
}
