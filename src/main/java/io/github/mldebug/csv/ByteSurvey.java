package io.github.mldebug.csv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What kinds of bytes a file's text has: by one pass over all of them, or presumed from some. */
final class ByteSurvey {
    private static final int CHUNK = 1 << 16;
    private static final int HEAD = 4096;
    /** Parts of a file that are looked at when the rest is presumed to be like them. */
    private static final int PARTS = 16;
    /** More than the lines of the parts tell, since the rest may have shorter ones. */
    private static final double MORE_LINES = 1.02;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EIGHT_BLANKS = 0x2020202020202020L;
    private static final long EIGHT_HIGH_BITS = 0x8080808080808080L;
    /** Line ends, and what text uses as delimiters or to colour a terminal. */
    private static final String TEXT_CONTROLS = "\t\u0001\u001b\u001e\u001f";

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer characters = CharBuffer.allocate(CHUNK);
    private byte[] head = new byte[0];
    private long bytes;
    private long nulEven;
    private long nulOdd;
    private long high;
    private long control;
    private long lines;
    private long lastLineEnd = -1;
    private long malformed;
    private long multibyte;

    ByteSurvey() {}

    static ByteSurvey of(FileContent content) {
        ByteSurvey survey = new ByteSurvey();
        try (InputStream input = content.open()) {
            survey.readAll(input);
        } catch (IOException failure) {
            throw FileContent.unreadable(content.path(), failure);
        }
        return survey;
    }

    /**
     * What is presumed of the bytes of a file when some parts of it, spread evenly, are plain ASCII text; null when they are not.
     *
     * @param size bytes of the file's text
     */
    static @Nullable ByteSurvey presumed(FileContent content, long size) {
        ByteSurvey survey = new ByteSurvey();
        int length = (int) Math.min(CHUNK, Math.max(HEAD, size / (2 * PARTS)));
        long place = 0;
        try (InputStream input = content.open()) {
            for (int part = 0; part < PARTS; part++) {
                input.skipNBytes(Math.max(0, size * part / PARTS - place));
                byte[] bytes = input.readNBytes(length);
                place = Math.max(place, size * part / PARTS) + bytes.length;
                if (part == 0) {
                    survey.head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
                }
                survey.countKinds(bytes, 0, bytes.length);
            }
        } catch (IOException failure) {
            throw FileContent.unreadable(content.path(), failure);
        }
        if (survey.bytes == 0 || survey.high + survey.nulEven + survey.nulOdd + survey.control > 0) {
            return null;
        }
        survey.lines = (long) (MORE_LINES * size / survey.bytes * survey.lines);
        survey.bytes = size;
        return survey;
    }

    private void readAll(InputStream input) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int carried = 0;
        while (true) {
            int count = input.readNBytes(chunk, carried, CHUNK - carried);
            boolean end = count < CHUNK - carried;
            if (bytes == 0) {
                head = Arrays.copyOf(chunk, Math.min(count, HEAD));
            }
            long highBefore = high;
            countKinds(chunk, carried, carried + count);
            if (carried == 0 && high == highBefore && !end) {
                continue;
            }
            ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, carried + count);
            decode(buffer, end);
            if (end) {
                return;
            }
            carried = buffer.remaining();
            System.arraycopy(chunk, buffer.position(), chunk, 0, carried);
        }
    }

    /** Takes more bytes, without a look at whether they are UTF-8. */
    void countKinds(byte[] chunk, int from, int to) {
        int i = from;
        while (i < to) {
            if (to - i >= Long.BYTES && areAllPlain((long) EIGHT_BYTES.get(chunk, i))) {
                i += Long.BYTES;
                continue;
            }
            byte value = chunk[i++];
            if (value >= ' ') {
                continue;
            }
            if (value < 0) {
                high++;
            } else if (value == 0) {
                if (((bytes + i - 1 - from) & 1) == 0) {
                    nulEven++;
                } else {
                    nulOdd++;
                }
            } else if (value == '\n' || value == '\r') {
                endLine(bytes + i - 1 - from);
            } else if (TEXT_CONTROLS.indexOf(value) < 0) {
                control++;
            }
        }
        bytes += to - from;
    }

    private void endLine(long place) {
        if (place - lastLineEnd > 1) {
            lines++;
        }
        lastLineEnd = place;
    }

    /** Whether each of eight bytes is from 0x20 to 0x7f: none has its high bit, nor loses it when 0x20 is taken away. */
    private static boolean areAllPlain(long eight) {
        return ((eight | (eight - EIGHT_BLANKS)) & EIGHT_HIGH_BITS) == 0;
    }

    private void decode(ByteBuffer buffer, boolean end) {
        while (true) {
            characters.clear();
            CoderResult result = utf8.decode(buffer, characters, end);
            for (int i = 0; i < characters.position(); i++) {
                if (characters.get(i) >= 0x80) {
                    multibyte++;
                }
            }
            if (result.isError()) {
                malformed++;
                buffer.position(buffer.position() + result.length());
            } else if (result.isUnderflow()) {
                return;
            }
        }
    }

    byte[] head() {
        return head.clone();
    }

    /** Bytes of text. */
    long bytes() {
        return bytes;
    }

    /** NUL bytes at even offsets. */
    long nulEven() {
        return nulEven;
    }

    /** NUL bytes at odd offsets. */
    long nulOdd() {
        return nulOdd;
    }

    /** Bytes of 0x80 and above. */
    long high() {
        return high;
    }

    /** About how many lines there are that are not empty. */
    int lines() {
        return (int) Math.min(Integer.MAX_VALUE - 8, lines + 1);
    }

    /** Control characters other than NUL that text does not have. */
    long control() {
        return control;
    }

    /** Sequences that are not UTF-8. */
    long malformed() {
        return malformed;
    }

    /** Characters beyond ASCII when read as UTF-8. */
    long multibyte() {
        return multibyte;
    }
}
