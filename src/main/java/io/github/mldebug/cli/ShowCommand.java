package io.github.mldebug.cli;

import io.github.mldebug.config.Setting;
import io.github.mldebug.pipeline.LedgerService;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mldebug show [RUN]}. */
@Command(name = "show", description = "Show one run and how it compares with its parent.", sortOptions = false)
final class ShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            arity = "0..1",
            description = "A run, by its first digits; the current one when not given.")
    @Nullable
    String run;

    @Mixin
    OutputOptions outputOptions = new OutputOptions();

    @Mixin
    HelpOption helpOption = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(Objects.requireNonNull(spec), settings -> new LedgerService(
                        session.console().directory())
                .show(run, settings.text(Setting.METRIC).orElse(null)));
    }
}
