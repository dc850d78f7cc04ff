package io.github.mldebug.report;

import io.github.mldebug.compare.Comparison;

/** The answer of {@code mldebug compare A B}: {@code b} as the candidate against {@code a}. */
public record CompareAnswer(RunReport a, RunReport b, Comparison comparison, int exitCode) implements Answer {}
