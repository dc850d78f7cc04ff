package io.github.mldebug.cli;

import io.github.mldebug.pipeline.Change;
import io.github.mldebug.pipeline.IterateRequest;
import io.github.mldebug.pipeline.IterateService;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mldebug iterate} with one change. */
@Command(
        name = "iterate",
        description = "Make one change, train, and say whether the model really got better.",
        sortOptions = false)
final class IterateCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    ChangeOptions changeOptions = new ChangeOptions();

    @Option(names = "--from", paramLabel = "RUN", description = "Start from another run than the current one.")
    @Nullable
    String from;

    @Option(names = "--force", description = "Make the candidate the current run whatever the verdict.")
    boolean force;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the ledger with --force.")
    @Nullable
    String reason;

    @Option(names = "--require", paramLabel = "WHAT", description = "kept or improved: exit 1 otherwise.")
    @Nullable
    String require;

    @Option(names = "--strict", description = "Exit 3 when the comparison is inconclusive.")
    boolean strict;

    @Option(names = "--thorough", description = "More shuffled copies, for a firmer answer.")
    boolean thorough;

    @Mixin
    OutputOptions outputOptions = new OutputOptions();

    @Mixin
    SeedOption seedOption = new SeedOption();

    @Mixin
    ThreadsOption threadsOption = new ThreadsOption();

    @Mixin
    CacheOption cacheOption = new CacheOption();

    @Mixin
    HelpOption helpOption = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    IterateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Change change = changeOptions.change();
        return session.answer(Objects.requireNonNull(spec), ChangeOptions.NAMES, settings -> new IterateService(
                        session.progress(settings))
                .run(new IterateRequest(session.console().directory(), settings, change, from, force, reason)));
    }
}
