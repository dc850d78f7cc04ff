package io.github.mldebug.csv;

import io.github.mldebug.csv.Encoding.Cleanness;
import io.github.mldebug.table.Anomaly;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/**
 * Text from bytes: each sequence that is not text becomes U+FFFD, NUL characters are left out, and both are logged with their
 * lines.
 */
final class DecodingReader extends Reader {
    private static final int CHUNK = 1 << 16;

    private final InputStream input;
    private final AnomalyLog log;
    private final Cleanness cleanness;
    private final CharsetDecoder decoder;
    /** Of what was read, where it is presumed to be text. */
    private final ByteSurvey survey = new ByteSurvey();

    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).limit(0);
    private long bytes;
    private boolean inputEnded;
    private boolean ended;
    /** The second half of a character of two, for whose first one there was just room; 0 for none. */
    private char pending;

    private int line = 1;
    private boolean afterReturn;

    private DecodingReader(InputStream input, Encoding encoding, AnomalyLog log) {
        this.input = input;
        this.log = log;
        this.cleanness = encoding.cleanness();
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text of a file behind its byte order mark. */
    static DecodingReader open(FileContent content, Encoding encoding, AnomalyLog log) {
        InputStream input = content.open();
        try {
            input.skipNBytes(encoding.markBytes());
        } catch (IOException failure) {
            throw FileContent.unreadable(content.path(), failure);
        }
        DecodingReader reader = new DecodingReader(input, encoding, log);
        reader.bytes = encoding.markBytes();
        return reader;
    }

    /** How many bytes it has read, the mark included. */
    long bytes() {
        return bytes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        if (pending != 0) {
            out.put(pending);
            pending = 0;
        }
        int kept = out.position();
        while (out.hasRemaining() && !ended) {
            CoderResult result = decoder.decode(buffer, out, inputEnded);
            kept = count(target, kept, out.position());
            out.position(kept);
            if (result.isError() && out.hasRemaining()) {
                replace(out, result.length());
                kept = out.position();
            } else if (result.isUnderflow()) {
                underflow(out);
            } else if (out.hasRemaining()) {
                putFirstHalf(out);
                kept = out.position();
            }
        }
        kept = count(target, kept, out.position());
        return kept == offset ? -1 : kept - offset;
    }

    /** There is room for one more character, and the next one takes two. */
    private void putFirstHalf(CharBuffer out) {
        CharBuffer both = CharBuffer.allocate(2);
        decoder.decode(buffer, both, inputEnded);
        out.put(both.get(0));
        pending = both.get(1);
        afterReturn = false;
    }

    private void underflow(CharBuffer out) throws IOException {
        if (!inputEnded) {
            fill();
        } else {
            decoder.flush(out);
            ended = true;
        }
    }

    private void replace(CharBuffer out, int length) {
        if (cleanness == Cleanness.PRESUMED) {
            throw new PresumptionFailed();
        }
        byte[] bad = new byte[length];
        buffer.get(bad);
        out.put('\uFFFD');
        afterReturn = false;
        log.add(Anomaly.Kind.INVALID_BYTES, line, "0x" + HexFormat.of().formatHex(bad));
    }

    private void fill() throws IOException {
        buffer.compact();
        int count = input.read(buffer.array(), buffer.position(), buffer.remaining());
        if (count < 0) {
            inputEnded = true;
        } else {
            if (cleanness == Cleanness.PRESUMED) {
                survey.countKinds(buffer.array(), buffer.position(), buffer.position() + count);
                requirePresumed();
            }
            buffer.position(buffer.position() + count);
            bytes += count;
        }
        buffer.flip();
    }

    private void requirePresumed() {
        if (survey.nulEven() + survey.nulOdd() > 0 || Encoding.mayBeBinary(survey)) {
            throw new PresumptionFailed();
        }
    }

    /** Counts lines and leaves out NUL characters, where there may be a reason to; answers the end of what is left. */
    private int count(char[] target, int from, int to) {
        if (cleanness != Cleanness.UNKNOWN) {
            return to;
        }
        int kept = from;
        for (int i = from; i < to; i++) {
            char c = target[i];
            if (c > '\r') {
                afterReturn = false;
                target[kept++] = c;
                continue;
            }
            if (c == 0) {
                log.add(Anomaly.Kind.NUL_CHARACTERS, line, "U+0000");
                continue;
            }
            if (c == '\r' || (c == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = c == '\r';
            target[kept++] = c;
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
