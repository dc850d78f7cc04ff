package io.github.mldebug.report;

/**
 * What a command found: a record whose components are, in order, the fields of its JSON document, after
 * {@code schemaVersion}, {@code command} and {@code tool}. Its last component is {@code exitCode}.
 */
public interface Answer {
    /** The exit code of the process. */
    int exitCode();
}
