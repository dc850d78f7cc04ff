package io.github.mldebug.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output; remembers why it could not be written, which a {@link PrintWriter} does not. */
public final class AnswerWriter extends PrintWriter {
    private final Remembering stream;

    /** A writer to a stream in some encoding. */
    public AnswerWriter(OutputStream stream, Charset charset) {
        this(new Remembering(stream), charset);
    }

    private AnswerWriter(Remembering stream, Charset charset) {
        super(new OutputStreamWriter(stream, charset), false);
        this.stream = stream;
    }

    /** Why something did not arrive; a reader that has seen enough, as {@code head}, is no reason. */
    Optional<String> failure() {
        return Optional.ofNullable(stream.failure)
                .map(failure -> Objects.requireNonNullElse(failure.getMessage(), "unknown reason"))
                .filter(message -> !message.toLowerCase(Locale.ROOT).contains("pipe"));
    }

    private static final class Remembering extends FilterOutputStream {
        private @Nullable IOException failure;

        Remembering(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
