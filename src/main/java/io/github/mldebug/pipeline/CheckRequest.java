package io.github.mldebug.pipeline;

import io.github.mldebug.config.Settings;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What to check.
 *
 * @param data the file
 * @param shown the file as the user named it
 * @param directory from which the path of a test file starts, and where a workspace is looked for
 * @param today the day on which suppressions are judged
 */
public record CheckRequest(Path data, String shown, Path directory, Settings settings, LocalDate today) {}
