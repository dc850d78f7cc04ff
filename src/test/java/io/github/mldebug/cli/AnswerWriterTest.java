package io.github.mldebug.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that does not arrive is no answer. */
class AnswerWriterTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    /** A stream that takes nothing, for some reason. */
    private static OutputStream broken(String reason) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private int run(OutputStream out, String... arguments) {
        PrintWriter writer = new AnswerWriter(out, StandardCharsets.UTF_8);
        return new App(new Console(writer, new PrintWriter(err), folder, Map.of(), false, false, 80, true))
                .run(arguments);
    }

    @Test
    void saysThatADiskIsFull() {
        assertEquals(2, run(broken("No space left on device"), "--help"));

        assertEquals("""
                error: cannot write to standard output: No space left on device
                hint: check where it leads to, or write to a file: --output FILE
                """, err.toString());
    }

    @Test
    void saysNothingToAReaderThatHasSeenEnough() {
        assertEquals(0, run(broken("Broken pipe"), "--help"));

        assertEquals("", err.toString());
    }

    @Test
    void writesWhatArrives() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertEquals(0, run(out, "--version"));

        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("mldebug "));
    }

    @Test
    void paintsNothingOnATerminalThatKnowsNoColours(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("data.csv"), "a,b\n1,2\n1,2\n");
        for (String terminal : List.of("xterm", "dumb")) {
            StringWriter out = new StringWriter();
            PrintWriter writer = new PrintWriter(out);
            Map<String, String> environment = Map.of("TERM", terminal);
            new App(new Console(writer, new PrintWriter(err), folder, environment, true, false, 80, true))
                    .run("check", "data.csv");

            assertEquals(terminal.equals("xterm"), out.toString().contains("\033["), out.toString());
        }
    }
}
