package io.github.mldebug.cli;

import io.github.mldebug.pipeline.ReproduceService;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mldebug reproduce [RUN]}. */
@Command(name = "reproduce", description = "Train a run again and compare with its record.", sortOptions = false)
final class ReproduceCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            arity = "0..1",
            description = "A run, by its first digits; the current one when not given.")
    @Nullable
    String run;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "For a model trained elsewhere: its predictions, to be read again.")
    @Nullable
    String predictions;

    @Mixin
    OutputOptions outputOptions = new OutputOptions();

    @Mixin
    ThreadsOption threadsOption = new ThreadsOption();

    @Mixin
    CacheOption cacheOption = new CacheOption();

    @Mixin
    HelpOption helpOption = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    ReproduceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(Objects.requireNonNull(spec), settings -> new ReproduceService(session.progress(settings))
                .run(session.console().directory(), settings, run, predictions));
    }
}
