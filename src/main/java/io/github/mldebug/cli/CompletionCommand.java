package io.github.mldebug.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mldebug completion}: a script for the shell, made from the commands and options as they are. */
@Command(
        name = "completion",
        description =
                "Print a script that completes commands and options in bash and zsh: source <(mldebug completion)",
        sortOptions = false)
final class CompletionCommand implements Callable<Integer> {
    @Mixin
    HelpOption helpOption = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    /** Prints to where picocli prints help: the script is of the commands, and no answer about data. */
    @Override
    public Integer call() {
        CommandLine root = Objects.requireNonNull(spec).root().commandLine();
        root.getOut().print(AutoComplete.bash(root.getCommandName(), root));
        root.getOut().flush();
        return 0;
    }
}
