package io.github.mldebug.cli;

import io.github.mldebug.config.Setting;
import io.github.mldebug.pipeline.CheckRequest;
import io.github.mldebug.pipeline.CheckService;
import io.github.mldebug.report.CheckAnswer;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mldebug check DATA}. */
@Command(name = "check", description = "Say what is wrong with a table.", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "DATA", description = "CSV file.")
    String data = "";

    @Option(names = "--test", paramLabel = "FILE", description = "A second file, checked as well.")
    @Nullable
    String test;

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

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CheckCosts costs = new CheckCosts();
        return session.answer(Objects.requireNonNull(spec), settings -> {
            CheckAnswer answer = new CheckService(costs)
                    .run(new CheckRequest(
                            session.resolve(data), data, session.console().directory(), settings, session.today()));
            if (settings.yes(Setting.VERBOSE)) {
                costs.write(session.console().err());
            }
            return answer;
        });
    }
}
