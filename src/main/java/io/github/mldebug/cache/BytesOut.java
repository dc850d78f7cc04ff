package io.github.mldebug.cache;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** Collects values as bytes; {@link BytesIn} reads them back in the same order. */
final class BytesOut {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Writes one element of a list. */
    interface Each<T> {
        void write(T element, BytesOut out) throws IOException;
    }

    void number(int value) throws IOException {
        out.writeInt(value);
    }

    void number(long value) throws IOException {
        out.writeLong(value);
    }

    void real(double value) throws IOException {
        out.writeDouble(value);
    }

    void flag(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    void text(String value) throws IOException {
        byte[] utf8 = SegmentWriter.utf8(value);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    <T> void list(List<T> elements, Each<? super T> each) throws IOException {
        out.writeInt(elements.size());
        for (T element : elements) {
            each.write(element, this);
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
