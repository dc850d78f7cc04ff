package io.github.mldebug.cache;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads values that {@link BytesOut} wrote. */
final class BytesIn {
    private final DataInputStream in;

    BytesIn(byte[] bytes) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** Reads one element of a list. */
    interface Each<T> {
        T read(BytesIn in) throws IOException;
    }

    int number() throws IOException {
        return in.readInt();
    }

    long longNumber() throws IOException {
        return in.readLong();
    }

    double real() throws IOException {
        return in.readDouble();
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    String text() throws IOException {
        return new String(exactly(in.readInt()), StandardCharsets.UTF_8);
    }

    /** An enum's constant of that name. */
    <E extends Enum<E>> E constant(Class<E> of) throws IOException {
        return Enum.valueOf(of, text());
    }

    <T> List<T> list(Each<T> each) throws IOException {
        int size = in.readInt();
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(each.read(this));
        }
        return elements;
    }

    private byte[] exactly(int count) throws IOException {
        if (count < 0 || count > in.available()) {
            throw new EOFException();
        }
        return in.readNBytes(count);
    }
}
