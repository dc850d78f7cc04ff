package io.github.mldebug.cli;

import io.github.mldebug.config.Pair;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.render.Format;
import io.github.mldebug.render.RenderOptions;
import io.github.mldebug.report.Answer;
import io.github.mldebug.report.ErrorAnswer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where answers go, and in which form. */
final class Output {
    private static final int FILE_WIDTH = 80;

    private final Console console;
    private final Settings settings;

    Output(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    /** Writes an answer to standard output or the file of {@code --output}, and a copy for each {@code --report}. */
    void write(String command, Answer answer) {
        Format format = format(settings.text(Setting.FORMAT).orElse("text"));
        List<Pair> reports = settings.pairs(Setting.REPORT);
        for (Pair report : reports) {
            toFile(command, answer, format(report.name()), report.value());
        }
        String output = settings.text(Setting.OUTPUT).orElse(null);
        if (output != null) {
            toFile(command, answer, format, output);
            return;
        }
        boolean color = color(settings.text(Setting.COLOR).orElse("auto"));
        console.out().print(rendered(command, answer, format, options(console.width(), color, console.unicode())));
        console.out().flush();
    }

    /**
     * Writes what went wrong: two lines to standard error, or a document to standard output for those who asked for JSON. The
     * settings may be what is wrong, so the arguments themselves are looked at.
     */
    static void error(Console console, String command, List<String> arguments, ErrorAnswer answer) {
        if (wantsJson(arguments, console)) {
            RenderOptions options = new RenderOptions(Version.text(), console.width(), false, true, false);
            console.out().print(rendered(command, answer, Format.JSON, options));
            console.out().flush();
            return;
        }
        RenderOptions options = new RenderOptions(Version.text(), Integer.MAX_VALUE, false, console.unicode(), false);
        console.err().print(rendered(command, answer, Format.TEXT, options));
        console.err().flush();
    }

    private static boolean wantsJson(List<String> arguments, Console console) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--format") && i + 1 < arguments.size()) {
                return arguments.get(i + 1).equals("json");
            }
            if (argument.startsWith("--format=")) {
                return argument.equals("--format=json");
            }
        }
        return "json".equals(console.environment().get(Setting.FORMAT.variable()));
    }

    private void toFile(String command, Answer answer, Format format, String path) {
        String text = rendered(command, answer, format, options(FILE_WIDTH, false, true));
        Path file = console.directory().resolve(path);
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UserError(
                    "cannot write " + path + ": " + reason(file, e), "check the folder and its permissions", e);
        }
    }

    /** Why a file cannot be written; what Java says is often no more than its path. */
    private static String reason(Path file, IOException e) {
        Path folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            return "there is no such folder";
        }
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }

    private RenderOptions options(int width, boolean color, boolean unicode) {
        return new RenderOptions(Version.text(), width, color, unicode, settings.yes(Setting.VERBOSE));
    }

    private boolean color(String when) {
        return when.equals("always") || (when.equals("auto") && console.outIsTerminal());
    }

    private static Format format(String id) {
        return Arrays.stream(Format.values())
                .filter(format -> format.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "no format '" + id + "'",
                        "the formats are: "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Format.values())
                                                .map(Format::id)
                                                .toList())));
    }

    private static String rendered(String command, Answer answer, Format format, RenderOptions options) {
        StringWriter text = new StringWriter();
        try {
            format.renderer(options).render(command, answer, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
