package io.github.mldebug.cli;

import io.github.mldebug.pipeline.CompareService;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mldebug compare A B}. */
@Command(name = "compare", description = "Compare two runs on the same rows and folds.", sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "A", description = "The run that is compared with.")
    String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "The run that is judged.")
    String b = "";

    @Option(names = "--strict", description = "Exit 3 when the comparison is inconclusive.")
    boolean strict;

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

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(Objects.requireNonNull(spec), settings -> new CompareService(session.progress(settings))
                .run(session.console().directory(), settings, a, b));
    }
}
