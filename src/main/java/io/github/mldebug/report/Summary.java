package io.github.mldebug.report;

/**
 * Counts. The first three and {@code suppressed} and {@code implied} count findings (error, warning and info only those
 * that count); the others count checks.
 */
public record Summary(
        int error,
        int warning,
        int info,
        int passed,
        int notApplicable,
        int skipped,
        int crashed,
        int suppressed,
        int implied) {}
