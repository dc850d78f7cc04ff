package io.github.mldebug.cli;

import io.github.mldebug.pipeline.BaselineRequest;
import io.github.mldebug.pipeline.BaselineService;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mldebug baseline DATA}. */
@Command(
        name = "baseline",
        description = "Lock a test part, check the data, and train the best model of one or two features.",
        sortOptions = false)
final class BaselineCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "DATA", description = "CSV file.")
    String data = "";

    @Option(names = "--test", paramLabel = "FILE", description = "A file that is the locked test part.")
    @Nullable
    String test;

    @Option(names = "--no-lock", description = "Lock no test part (for very few rows; every report says so).")
    boolean noLock;

    @Option(names = "--restart", description = "Start over although steps exist; needs --reason.")
    boolean restart;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the ledger.")
    @Nullable
    String reason;

    @Option(names = "--metric", paramLabel = "ID", description = "The metric that is shown first.")
    @Nullable
    String metric;

    @Mixin
    DataOptions dataOptions = new DataOptions();

    @Mixin
    FindingOptions findingOptions = new FindingOptions();

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

    BaselineCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(Objects.requireNonNull(spec), settings -> new BaselineService(session.progress(settings))
                .run(new BaselineRequest(
                        session.resolve(data),
                        data,
                        session.console().directory(),
                        settings,
                        session.today(),
                        restart,
                        reason)));
    }
}
