package io.github.mldebug.report;

/**
 * The answer of {@code mldebug revert}.
 *
 * @param from id of the run that was current
 * @param to id of the run that is current now
 */
public record RevertAnswer(String from, String to, int exitCode) implements Answer {}
