package io.github.mldebug.cli;

import io.github.mldebug.error.UserError;
import io.github.mldebug.pipeline.AutoService;
import io.github.mldebug.pipeline.Change;
import io.github.mldebug.pipeline.IterateRequest;
import io.github.mldebug.pipeline.IterateService;
import io.github.mldebug.pipeline.SuggestService;
import java.nio.file.Path;
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
    private static final int MOST_STEPS = 50;

    private final Session session;

    @Mixin
    ChangeOptions changeOptions = new ChangeOptions();

    @Option(names = "--suggest", description = "Rank the next single steps; makes none.")
    boolean suggest;

    @Option(names = "--auto", description = "Make one step after the other until nothing helps.")
    boolean auto;

    @Option(names = "--max-steps", paramLabel = "N", description = "With --auto: how many steps at most (50).")
    @Nullable
    Integer maxSteps;

    @Option(names = "--from", paramLabel = "RUN", description = "Start from another run than the current one.")
    @Nullable
    String from;

    @Option(names = "--force", description = "Make the candidate the current run whatever the verdict.")
    boolean force;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the ledger with --force.")
    @Nullable
    String reason;

    @Option(
            names = "--require",
            paramLabel = "WHAT",
            description = "kept or improved: exit 1 otherwise; with --auto, unless a step was.")
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

    /** Options that say something only beside others. */
    private void requireTogether() {
        if (maxSteps != null && !auto) {
            throw new UserError("--max-steps goes with --auto", "walk the loop: mldebug iterate --auto --max-steps 10");
        }
        if (reason != null && !force) {
            throw new UserError(
                    "--reason goes with --force: it says why a step is kept whatever its verdict",
                    "leave it out, or keep the step: mldebug iterate --add-feature --force --reason TEXT");
        }
        if ((auto || suggest) && strict) {
            throw new UserError(
                    "--strict is for one step: "
                            + (auto ? "of a walk the last ones never settle anything" : "--suggest makes none"),
                    auto ? "say what a step must reach: --require kept" : "leave it out");
        }
        if (suggest && require != null) {
            throw new UserError(
                    "--suggest makes no step, so --require has nothing to judge",
                    "require it of a step: mldebug iterate --add-feature --require " + require);
        }
    }

    /** The forms in which the tool chooses every step. */
    private int withoutChange() {
        if (auto && suggest) {
            throw new UserError(
                    "--auto makes the steps that --suggest only names",
                    "choose one of them: mldebug iterate --suggest");
        }
        if (changeOptions.any() || from != null || force) {
            throw new UserError(
                    (auto ? "--auto" : "--suggest") + " chooses for itself, so it takes no change, --from or --force",
                    "one step by hand: mldebug iterate --add-feature; all: mldebug iterate --auto");
        }
        requireTogether();
        int most = maxSteps == null ? MOST_STEPS : maxSteps;
        if (most < 1) {
            throw new UserError("--max-steps must be at least 1, not " + most, "leave it out for " + MOST_STEPS);
        }
        Path directory = session.console().directory();
        return session.answer(
                Objects.requireNonNull(spec),
                ChangeOptions.NAMES,
                settings -> auto
                        ? new AutoService(session.progress(settings)).run(directory, settings, most)
                        : new SuggestService(session.progress(settings)).run(directory, settings));
    }

    @Override
    public Integer call() {
        if (auto || suggest) {
            return withoutChange();
        }
        requireTogether();
        Change change = changeOptions.change();
        return session.answer(Objects.requireNonNull(spec), ChangeOptions.NAMES, settings -> new IterateService(
                        session.progress(settings))
                .run(new IterateRequest(session.console().directory(), settings, change, from, force, reason)));
    }
}
