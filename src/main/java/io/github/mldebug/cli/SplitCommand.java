package io.github.mldebug.cli;

import io.github.mldebug.error.UserError;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mldebug split}: a group of commands. */
@Command(name = "split", description = "Export which row trains, validates and is locked away.", sortOptions = false)
final class SplitCommand implements Callable<Integer> {
    @Mixin
    HelpOption helpOption = new HelpOption();

    @Override
    public Integer call() {
        throw new UserError("split needs a command: export", "write the split: mldebug split export --output FILE");
    }
}
