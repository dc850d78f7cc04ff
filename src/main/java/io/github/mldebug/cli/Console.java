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
    public Console {
        environment = Map.copyOf(environment);
    }
}
