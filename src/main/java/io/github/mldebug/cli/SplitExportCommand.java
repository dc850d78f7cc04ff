package io.github.mldebug.cli;

import io.github.mldebug.pipeline.SplitExportRequest;
import io.github.mldebug.pipeline.SplitExportService;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mldebug split export [DATA] --output FILE}. */
@Command(
        name = "export",
        description = "Write the part and the fold of every row to a CSV file, for models trained elsewhere.",
        sortOptions = false)
final class SplitExportCommand implements Callable<Integer> {
    private static final Set<String> NO_SETTINGS = Set.of("--output");

    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "DATA",
            arity = "0..1",
            description = "Another file of the same kind; that of the workspace when not given.")
    @Nullable
    String data;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The CSV file to write.")
    String output = "";

    @Mixin
    AnswerOptions answerOptions = new AnswerOptions();

    @Mixin
    CacheOption cacheOption = new CacheOption();

    @Mixin
    HelpOption helpOption = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    SplitExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(Objects.requireNonNull(spec), NO_SETTINGS, settings -> new SplitExportService()
                .run(new SplitExportRequest(
                        session.console().directory(),
                        settings,
                        data == null ? null : session.resolve(data),
                        session.resolve(output),
                        output)));
    }
}
