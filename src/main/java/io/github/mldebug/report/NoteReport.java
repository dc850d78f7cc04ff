package io.github.mldebug.report;

import org.jspecify.annotations.Nullable;

/**
 * Something that a user should know about how an answer came about.
 *
 * @param id what kind of note it is, as {@code search-boundary}
 * @param message one sentence without a full stop, with its numbers
 * @param next a command that would follow, or null
 */
public record NoteReport(
        String id, String message, @Nullable String next) {}
