package io.github.mldebug.pipeline;

import io.github.mldebug.config.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which split to write where.
 *
 * @param directory in or below the workspace
 * @param data another file of the same kind as the workspace's, cut by the same lock; null for the workspace's own
 * @param output the file to write
 * @param shown that file as the user named it
 */
public record SplitExportRequest(
        Path directory, Settings settings, @Nullable Path data, Path output, String shown) {}
