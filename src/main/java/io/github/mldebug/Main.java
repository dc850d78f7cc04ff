package io.github.mldebug;

import io.github.mldebug.cli.AnswerWriter;
import io.github.mldebug.cli.App;
import io.github.mldebug.cli.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The process: standard streams, logging and the exit code live here and nowhere else. */
public final class Main {
    private static final int USUAL_WIDTH = 80;

    private Main() {}

    /** Runs one command line and exits with its code. */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Charset terminal = charset(environment);
        PrintWriter out = new AnswerWriter(
                new FileOutputStream(FileDescriptor.out), isTerminal("out") ? terminal : StandardCharsets.UTF_8);
        PrintWriter err = writer(FileDescriptor.err, terminal);
        log(err, Arrays.asList(args));
        Console console = new Console(
                out,
                err,
                Path.of("").toAbsolutePath(),
                environment,
                isTerminal("out"),
                isTerminal("err"),
                width(environment),
                terminal.newEncoder().canEncode('█'));
        System.exit(new App(console).run(args));
    }

    /** The launcher looks, for Java cannot tell whether one stream alone is a terminal. */
    private static boolean isTerminal(String stream) {
        return Boolean.getBoolean("mldebug.terminal." + stream);
    }

    private static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }

    /** UTF-8 unless the locale says otherwise; JDK 17 knows only the encoding of files, and the launcher may change the locale. */
    private static Charset charset(Map<String, String> environment) {
        if (Boolean.getBoolean("mldebug.terminal.ascii")) {
            return StandardCharsets.US_ASCII;
        }
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = environment.getOrDefault(name, "");
            if (!locale.isEmpty()) {
                return locale.equals("C") || locale.equals("POSIX")
                        ? StandardCharsets.US_ASCII
                        : StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), false);
    }

    /** One log on standard error: warnings, and everything of ours under {@code -v}. */
    private static void log(PrintWriter err, java.util.List<String> args) {
        boolean verbose = args.contains("-v") || args.contains("--verbose");
        LogManager.getLogManager().reset();
        Handler handler = new LogHandler(err);
        handler.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        root.setLevel(Level.WARNING);
        Logger.getLogger("io.github.mldebug").setLevel(verbose ? Level.FINE : Level.WARNING);
    }

    private static final class LogHandler extends Handler {
        private final PrintWriter err;
        private final Formatter formatter = new java.util.logging.SimpleFormatter();

        LogHandler(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                err.println("log: " + formatter.formatMessage(record));
                if (record.getThrown() != null) {
                    record.getThrown().printStackTrace(err);
                }
                err.flush();
            }
        }

        @Override
        public void flush() {
            err.flush();
        }

        @Override
        public void close() {
            err.flush();
        }
    }
}
