package io.github.mldebug.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The seed of everything random. It is fixed when the rows are cut, so later commands do not take it. */
final class SeedOption {
    @Option(names = "--seed", paramLabel = "N", description = "Seed of folds, training and shuffling (default 1).")
    @Nullable
    String seed;
}
