package io.github.mldebug.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One pass over all bytes of a file's text: what kinds of bytes it has. */
final class ByteSurvey {
    private static final int CHUNK = 1 << 16;
    private static final int HEAD = 4096;
    /** Line ends, and what text uses as delimiters or to colour a terminal. */
    private static final String TEXT_CONTROLS = "\n\r\t\u0001\u001b\u001e\u001f";

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
    private long malformed;
    private long multibyte;

    private ByteSurvey() {}

    static ByteSurvey of(FileContent content) {
        ByteSurvey survey = new ByteSurvey();
        try (InputStream input = content.open()) {
            survey.readAll(input);
        } catch (IOException failure) {
            throw FileContent.unreadable(content.path(), failure);
        }
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

    private void countKinds(byte[] chunk, int from, int to) {
        for (int i = from; i < to; i++) {
            byte value = chunk[i];
            if (value >= ' ') {
                continue;
            }
            if (value < 0) {
                high++;
            } else if (value == 0) {
                if (((bytes + i - from) & 1) == 0) {
                    nulEven++;
                } else {
                    nulOdd++;
                }
            } else if (TEXT_CONTROLS.indexOf(value) < 0) {
                control++;
            }
        }
        bytes += to - from;
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
