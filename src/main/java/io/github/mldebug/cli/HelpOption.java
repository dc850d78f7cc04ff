package io.github.mldebug.cli;

import picocli.CommandLine.Option;

/** {@code --help} of a subcommand. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;
}
