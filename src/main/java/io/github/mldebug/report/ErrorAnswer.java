package io.github.mldebug.report;

/** The answer when there is none: what went wrong and what to do, as {@code error{message,hint}}. */
public record ErrorAnswer(Problem error, int exitCode) implements Answer {
    /** What went wrong and what to do. */
    public record Problem(String message, String hint) {}
}
