package io.github.mldebug.cli;

import io.github.mldebug.pipeline.LedgerService;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mldebug revert [RUN]}. */
@Command(name = "revert", description = "Make an earlier run the current one again.", sortOptions = false)
final class RevertCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            arity = "0..1",
            description = "A run, by its first digits; the parent of the current one when not given.")
    @Nullable
    String run;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the ledger.")
    @Nullable
    String reason;

    @Mixin
    OutputOptions outputOptions = new OutputOptions();

    @Mixin
    HelpOption helpOption = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    RevertCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(
                Objects.requireNonNull(spec),
                settings -> new LedgerService(session.console().directory()).revert(run, reason));
    }
}
