package io.github.mldebug.cli;

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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where answers go, and in which forms. */
final class Output {
    private static final int FILE_WIDTH = 80;

    private final Console console;
    private final Settings settings;
    private final KeptFiles kept;
    private final List<Copy> copies;

    /**
     * @param kept files that no copy may take the place of
     * @throws UserError when a form is unknown
     */
    Output(Console console, Settings settings, KeptFiles kept) {
        this.console = console;
        this.settings = settings;
        this.kept = kept;
        this.copies = Copy.of(settings, console.directory());
    }

    /**
     * Whether the copies can be made, before any work is done.
     *
     * @param command the command that will answer
     * @param checks whether its answer holds checks
     * @throws UserError when a form or a file does not fit
     */
    void require(String command, boolean checks) {
        Set<Path> files = new HashSet<>();
        for (Copy copy : copies) {
            if (!checks && !copy.format().isOfAll()) {
                throw new UserError(
                        "there is no " + copy.format() + " of mldebug " + command + ": it is a form for checks",
                        "the formats are: "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Format.values())
                                                .filter(Format::isOfAll)
                                                .map(Format::id)
                                                .toList()));
            }
            copy.requireWritable(kept);
            if (copy.file() != null && !files.add(copy.file().normalize())) {
                throw new UserError("two copies would be written to " + copy.shown(), "give each a file of its own");
            }
        }
    }

    /** Writes an answer to standard output or the file of {@code --output}, and a copy for each {@code --report}. */
    void write(String command, Answer answer) {
        for (Copy copy : copies) {
            if (copy.file() == null) {
                print(command, answer, copy.format());
            } else {
                save(command, answer, copy, copy.file());
            }
        }
        summarise(command, answer);
    }

    /**
     * Writes what went wrong to wherever an answer would have gone, and as two lines to standard error: always as text, else
     * unless it is JSON on standard output, which a program reads.
     */
    void writeError(String command, ErrorAnswer error) {
        boolean isRead = false;
        for (Copy copy : copies) {
            if (copy.format() == Format.TEXT) {
                continue;
            }
            if (copy.file() == null) {
                isRead = copy.format() == Format.JSON;
                print(command, error, copy.format());
            } else {
                Path file = copy.file();
                attempt(command, error, () -> {
                    copy.requireWritable(kept);
                    save(command, error, copy, file);
                });
            }
        }
        if (!isRead) {
            say(command, error);
        }
        attempt(command, error, () -> summarise(command, error));
    }

    /** Writes an error somewhere; that this cannot be done is said too, unless it is the error itself. */
    private void attempt(String command, ErrorAnswer error, Runnable writing) {
        try {
            writing.run();
        } catch (UserError e) {
            String message = Objects.requireNonNullElse(e.getMessage(), "");
            if (!message.equals(error.error().message())) {
                say(command, new ErrorAnswer(new ErrorAnswer.Problem(message, e.hint()), error.exitCode()));
            }
        }
    }

    private void say(String command, ErrorAnswer error) {
        RenderOptions options = new RenderOptions(
                Version.text(), Integer.MAX_VALUE, Console.USUAL_HEIGHT, false, console.unicode(), false);
        console.err().print(rendered(command, error, Format.TEXT, options));
        console.err().flush();
    }

    private void print(String command, Answer answer, Format format) {
        boolean color = color(settings.text(Setting.COLOR).orElse("auto"));
        console.out().print(rendered(command, answer, format, options(console.width(), color, console.unicode())));
        console.out().flush();
    }

    private void save(String command, Answer answer, Copy copy, Path file) {
        String text = rendered(command, answer, copy.format(), options(FILE_WIDTH, false, true));
        try {
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw copy.unwritable(String.valueOf(e.getMessage()), e);
        }
    }

    /** GitHub shows the first annotations only; the whole answer goes into the summary of the step. */
    private void summarise(String command, Answer answer) {
        @Nullable String file = console.environment().get("GITHUB_STEP_SUMMARY");
        if (file != null && copies.stream().anyMatch(copy -> copy.format() == Format.GITHUB)) {
            new StepSummary(Path.of(file))
                    .add(rendered(command, answer, Format.MARKDOWN, options(FILE_WIDTH, false, true)));
        }
    }

    private RenderOptions options(int width, boolean color, boolean unicode) {
        return new RenderOptions(
                Version.text(), width, console.height(), color, unicode, settings.yes(Setting.VERBOSE));
    }

    private boolean color(String when) {
        return when.equals("always") || (when.equals("auto") && console.outIsTerminal() && !console.isDumb());
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
