package io.github.mldebug.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command sees of the process. Tests make their own, so nothing below ever touches the standard streams.
 *
 * @param out receives the answer, and nothing else
 * @param err receives progress, hints, seconds and logs
 * @param directory against which relative paths are taken
 * @param environment the environment variables
 * @param outIsTerminal whether a person is looking at the answer
 * @param errIsTerminal whether a person is looking at the progress
 * @param width columns of the terminal
 * @param unicode whether the terminal shows more than ASCII
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        Path directory,
        Map<String, String> environment,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int width,
        boolean unicode) {
    /** Lines of a screen that nobody has measured. */
    static final int USUAL_HEIGHT = 50;

    public Console {
        environment = Map.copyOf(environment);
    }

    /** Whether the terminal says of itself that it knows no colours. */
    boolean isDumb() {
        return "dumb".equals(environment.get("TERM"));
    }

    /** Lines of the terminal, as the launcher measured it, where a person is looking; else as many as are usual. */
    int height() {
        String lines = environment.getOrDefault("LINES", "");
        return outIsTerminal && lines.matches("[1-9]\\d{0,3}") ? Integer.parseInt(lines) : USUAL_HEIGHT;
    }
}
