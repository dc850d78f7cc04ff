package io.github.mldebug.pipeline;

import io.github.mldebug.config.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to make a first model of.
 *
 * @param data the file
 * @param shown the file as the user named it
 * @param directory where the workspace is made, unless there is one above it
 * @param today the day on which suppressions are judged
 * @param restart whether to start over although steps exist
 * @param reason why, for the ledger
 */
public record BaselineRequest(
        Path data,
        String shown,
        Path directory,
        Settings settings,
        LocalDate today,
        boolean restart,
        @Nullable String reason) {}
