package io.github.mldebug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mldebug.kit.CommandLines;
import io.github.mldebug.kit.Transcript;
import io.github.mldebug.report.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The README and those of the examples say what is so. {@code -Dmldebug.update=true} writes what the commands answer into
 * them instead, and fails.
 */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\\n(.*?)^```$");
    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    @TempDir
    private Path folder;

    static List<Path> readmes() throws IOException {
        List<Path> readmes = new ArrayList<>(List.of(README));
        try (Stream<Path> examples = Files.list(Path.of("examples"))) {
            examples.map(example -> example.resolve("README.md")).sorted().forEach(readmes::add);
        }
        return readmes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readmes")
    void commandsAnswerWhatIsPrinted(Path readme) throws IOException {
        String written = Files.readString(readme);
        CommandLines.copyExamples(folder);
        CommandLines shell = new CommandLines(folder);

        StringBuilder replayed = new StringBuilder();
        Matcher blocks = CONSOLE.matcher(written);
        int end = 0;
        while (blocks.find()) {
            replayed.append(written, end, blocks.start(1)).append(Transcript.replay(blocks.group(1), shell));
            end = blocks.end(1);
        }
        replayed.append(written.substring(end));

        if (Boolean.getBoolean("mldebug.update") && !written.contentEquals(replayed)) {
            Files.writeString(readme, replayed);
            fail("wrote " + readme + ": read the difference, then run again without -Dmldebug.update");
        }
        assertEquals(written, replayed.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readmes")
    void shellBlocksCallWhatIsThere(Path readme) throws IOException {
        Matcher blocks = SHELL.matcher(Files.readString(readme));
        while (blocks.find()) {
            for (String line : blocks.group(1).lines().toList()) {
                String program = line.substring(0, line.indexOf(' '));
                if (program.startsWith("./")) {
                    assertTrue(Files.isExecutable(Path.of(program)), line);
                } else {
                    assertEquals("mvn", program, line);
                }
            }
        }
    }

    @Test
    void theTestCommandIsTheOneOfTheGate() throws IOException {
        assertTrue(Files.readString(README).contains("\nmvn verify "));
        assertTrue(Files.readString(Path.of(".ci/run")).contains("mvn -B -ntp verify"));
    }

    @Test
    void listsTheCommandsThatThereAre() throws IOException {
        String help = new CommandLines(folder).mldebug("--help").out();
        List<String> commands = matches("(?m)^  ([a-z-]+)  ", help.substring(help.indexOf("Commands:")));
        List<String> table = matches("(?m)^\\| `([a-z-]+)", section("## Commands"));

        assertFalse(commands.isEmpty());
        assertEquals(commands, table);
    }

    @Test
    void listsTheExitCodes() throws IOException {
        List<String> codes = Stream.of(ExitCode.values())
                .map(code -> String.valueOf(code.code()))
                .sorted()
                .toList();

        assertEquals(
                codes,
                matches("(?m)^\\| (\\d+) \\|", section("## Exit codes")).stream()
                        .sorted()
                        .toList());
    }

    private static String section(String heading) throws IOException {
        String text = Files.readString(README);
        int start = text.indexOf("\n" + heading + "\n");
        int end = text.indexOf("\n## ", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
