package io.github.mldebug.cli;

import io.github.mldebug.pipeline.ExplainService;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mldebug explain [ID]}. */
@Command(
        name = "explain",
        description =
                "Explain a check, verdict, cause, metric, learner, hyperparameter or expression; without one, list"
                        + " them.",
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "As sentinel-value, INCONCLUSIVE or log-loss.")
    @Nullable
    String id;

    @Option(names = "--limit", paramLabel = "CHECK.NAME=VALUE", description = "Show a page with this limit set.")
    @Nullable
    List<String> limit;

    @Mixin
    OutputOptions outputOptions = new OutputOptions();

    @Mixin
    HelpOption helpOption = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(Objects.requireNonNull(spec), settings -> new ExplainService().run(settings, id));
    }
}
