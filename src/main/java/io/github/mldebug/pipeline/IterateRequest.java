package io.github.mldebug.pipeline;

import io.github.mldebug.config.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One step.
 *
 * @param directory in or below the workspace
 * @param from the run to start from, by its first digits; null for the current one
 * @param force whether the candidate becomes the current run whatever the verdict
 * @param reason why, for the ledger
 */
public record IterateRequest(
        Path directory,
        Settings settings,
        Change change,
        @Nullable String from,
        boolean force,
        @Nullable String reason) {}
