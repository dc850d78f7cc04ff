package io.github.mldebug.cli;

import io.github.mldebug.pipeline.SuppressService;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mldebug suppress ID[:COL]}. */
@Command(
        name = "suppress",
        description = "Decide, for everybody, to live with what a check finds.",
        sortOptions = false)
final class SuppressCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID[:COL]", description = "A check, or a check and a column, as constant-column:site.")
    String name = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; committed with the decision.")
    @Nullable
    String reason;

    @Option(names = "--until", paramLabel = "DATE", description = "The last day on which it holds, as 2026-12-31.")
    @Nullable
    String until;

    @Mixin
    OutputOptions outputOptions = new OutputOptions();

    @Mixin
    HelpOption helpOption = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    SuppressCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(Objects.requireNonNull(spec), settings -> new SuppressService(
                        session.console().directory(), session.today())
                .run(name, reason, until));
    }
}
