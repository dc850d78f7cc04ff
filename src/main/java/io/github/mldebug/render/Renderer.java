package io.github.mldebug.render;

import io.github.mldebug.report.Answer;
import java.io.IOException;
import java.io.Writer;

/** Writes answers in one format. The same answer gives the same characters. */
public interface Renderer {
    /**
     * Writes the whole of an answer; the writer is neither flushed nor closed.
     *
     * @param command the command that answered, as {@code check}
     */
    void render(String command, Answer answer, Writer out) throws IOException;
}
