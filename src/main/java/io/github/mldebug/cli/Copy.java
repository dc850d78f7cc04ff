package io.github.mldebug.cli;

import io.github.mldebug.config.Pair;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.render.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One copy of an answer: in which form, and where to.
 *
 * @param file null for standard output
 * @param shown the file as the user named it
 */
record Copy(Format format, @Nullable Path file, String shown) {
    /**
     * The copies that were asked for: that of {@code --format} and {@code --output}, then those of {@code --report}.
     *
     * @param directory from which paths start that stand in no settings file
     * @throws UserError when a form is unknown
     */
    static List<Copy> of(Settings settings, Path directory) {
        List<Copy> copies = new ArrayList<>();
        Path output = settings.path(Setting.OUTPUT).orElse(null);
        copies.add(new Copy(
                format(settings.text(Setting.FORMAT).orElseThrow()),
                output == null ? null : directory.resolve(output),
                settings.text(Setting.OUTPUT).orElse("")));
        for (Pair report : settings.pairs(Setting.REPORT)) {
            if (report.name().isEmpty() || report.value().isEmpty()) {
                String written = report.name().isEmpty() ? report.value() : report.name() + "=";
                throw new UserError(
                        "--report " + written + " is not FORMAT=FILE", "write it as: --report junit=mldebug.xml");
            }
            Path file = settings.pathBeside(Setting.REPORT, report.value());
            copies.add(new Copy(format(report.name()), directory.resolve(file), report.value()));
        }
        return copies;
    }

    private static Format format(String id) {
        return Format.find(id)
                .orElseThrow(() ->
                        new UserError("no format '" + id + "'", "the formats are: " + String.join(", ", Format.ids())));
    }

    /**
     * Whether this can become a file, before any work is done.
     *
     * @param kept files that it may not take the place of
     * @throws UserError when it cannot
     */
    void requireWritable(KeptFiles kept) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw unwritable("there is no such folder", null);
        }
        if (Files.isDirectory(file)) {
            throw unwritable("it is a folder", null);
        }
        if (Files.exists(file) ? !Files.isWritable(file) : folder != null && !Files.isWritable(folder)) {
            throw unwritable("permission denied", null);
        }
        kept.requireNone(file, shown);
    }

    UserError unwritable(String reason, @Nullable Throwable cause) {
        return new UserError("cannot write " + shown + ": " + reason, "check the folder and its permissions", cause);
    }
}
