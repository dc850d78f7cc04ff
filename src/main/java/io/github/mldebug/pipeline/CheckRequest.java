package io.github.mldebug.pipeline;

import io.github.mldebug.config.Settings;
import java.nio.file.Path;

/**
 * What to check.
 *
 * @param data the file
 * @param shown the file as the user named it
 */
public record CheckRequest(Path data, String shown, Settings settings) {}
