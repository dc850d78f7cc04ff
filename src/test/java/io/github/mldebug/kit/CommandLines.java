package io.github.mldebug.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.cli.App;
import io.github.mldebug.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs command lines in a folder, in this process: {@code mldebug}, and as much of a shell as stories need to make their
 * files ({@code cp}, {@code mkdir}, {@code rm}, {@code cmp}, {@code printf TEXT > FILE}), so that a reader can paste them.
 */
public final class CommandLines {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(n|r|t|[0-7]{3})");

    private final Path folder;
    private final int width;

    /** @param folder the current folder of every command */
    public CommandLines(Path folder) {
        this(folder, 80);
    }

    /**
     * @param folder the current folder of every command
     * @param width columns of the terminal
     */
    public CommandLines(Path folder, int width) {
        this.folder = folder;
        this.width = width;
    }

    /**
     * What a command left behind.
     *
     * @param code exit code
     * @param out standard output
     * @param err standard error
     */
    public record Ran(int code, String out, String err) {}

    /** Runs one line as a shell would: words, single and double quotes, no expansion. */
    public Ran line(String line) throws IOException {
        List<String> words = words(line);
        List<String> arguments = words.subList(1, words.size());
        switch (words.get(0)) {
            case "mldebug", "./mldebug" -> {
                return mldebug(arguments.toArray(String[]::new));
            }
            case "cp" -> copy(arguments.get(0), arguments.get(1));
            case "mkdir" -> Files.createDirectories(folder.resolve(arguments.get(0)));
            case "rm" -> Files.delete(folder.resolve(arguments.get(0)));
            case "cmp" -> {
                return compare(arguments.get(0), arguments.get(1));
            }
            case "printf" -> print(arguments);
            default -> throw new IllegalArgumentException("no command " + words.get(0) + " in a transcript");
        }
        return new Ran(0, "", "");
    }

    /** Runs {@code mldebug} with these arguments. */
    public Ran mldebug(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new PrintWriter(out), new PrintWriter(err), folder, Map.of(), false, false, width, true);
        int code = new App(console).run(arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    /** Runs {@code mldebug} with arguments by which it must end with exit code 0; answers standard output. */
    public String fine(String... arguments) {
        Ran ran = mldebug(arguments);
        assertEquals(0, ran.code(), ran.out() + ran.err());
        return ran.out();
    }

    /** Runs {@code mldebug} with arguments that it must refuse, beginning with this message; answers standard error. */
    public String refused(String message, String... arguments) {
        Ran ran = mldebug(arguments);
        assertEquals(2, ran.code(), ran.out());
        assertTrue(ran.err().startsWith("error: " + message), ran.err());
        assertTrue(ran.err().contains("\nhint: "), ran.err());
        return ran.err();
    }

    private Ran compare(String one, String other) throws IOException {
        long first = Files.mismatch(folder.resolve(one), folder.resolve(other));
        String said = one + " " + other + " differ: byte " + (first + 1) + "\n";
        return first < 0 ? new Ran(0, "", "") : new Ran(1, said, "");
    }

    private void copy(String from, String to) throws IOException {
        Path target = folder.resolve(to);
        Path file = Files.isDirectory(target) ? target.resolve(Path.of(from).getFileName()) : target;
        Files.copy(folder.resolve(from), file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void print(List<String> arguments) throws IOException {
        if (arguments.size() != 3 || !arguments.get(1).equals(">")) {
            throw new IllegalArgumentException("only: printf TEXT > FILE");
        }
        Files.write(folder.resolve(arguments.get(2)), unescaped(arguments.get(0)));
    }

    /** As printf does: backslash n, t, r and three octal digits; the rest is itself, in UTF-8. */
    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int end = 0;
        Matcher escape = ESCAPE.matcher(text);
        while (escape.find()) {
            bytes.writeBytes(text.substring(end, escape.start()).getBytes(StandardCharsets.UTF_8));
            switch (escape.group(1)) {
                case "n" -> bytes.write('\n');
                case "r" -> bytes.write('\r');
                case "t" -> bytes.write('\t');
                default -> bytes.write(Integer.parseInt(escape.group(1), 8));
            }
            end = escape.end();
        }
        bytes.writeBytes(text.substring(end).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean any = false;
        char quote = 0;
        for (char c : (line + " ").toCharArray()) {
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote != 0 || (c != ' ' && c != '\'' && c != '"')) {
                word.append(c);
                any = true;
            } else if (c != ' ') {
                quote = c;
                any = true;
            } else if (any) {
                words.add(word.toString());
                word.setLength(0);
                any = false;
            }
        }
        return words;
    }

    /** Copies the project's examples into a folder, under the paths that the documentation uses. */
    public static void copyExamples(Path folder) throws IOException {
        Path examples = Path.of("examples");
        try (Stream<Path> files = Files.walk(examples)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path copy = folder.resolve("examples")
                        .resolve(examples.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
