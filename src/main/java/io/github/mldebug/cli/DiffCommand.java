package io.github.mldebug.cli;

import io.github.mldebug.pipeline.LedgerService;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mldebug diff A B}. */
@Command(name = "diff", description = "List the settings in which two runs differ.", sortOptions = false)
final class DiffCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "A", description = "One run.")
    String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "The other.")
    String b = "";

    @Mixin
    OutputOptions outputOptions = new OutputOptions();

    @Mixin
    HelpOption helpOption = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(
                Objects.requireNonNull(spec),
                settings -> new LedgerService(session.console().directory()).diff(a, b));
    }
}
