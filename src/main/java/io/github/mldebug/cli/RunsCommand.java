package io.github.mldebug.cli;

import io.github.mldebug.pipeline.LedgerService;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mldebug runs}. */
@Command(name = "runs", description = "List every step of this workspace and what became of it.", sortOptions = false)
final class RunsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    OutputOptions outputOptions = new OutputOptions();

    @Mixin
    HelpOption helpOption = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    RunsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(
                Objects.requireNonNull(spec),
                settings -> new LedgerService(session.console().directory()).runs());
    }
}
