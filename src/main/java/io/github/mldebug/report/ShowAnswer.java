package io.github.mldebug.report;

import io.github.mldebug.compare.Comparison;
import org.jspecify.annotations.Nullable;

/** The answer of {@code mldebug show}: one run, with its parent and how it compares, when it has one. */
public record ShowAnswer(
        RunReport run, @Nullable RunReport parent, @Nullable Comparison comparison, int exitCode) implements Answer {}
