package io.github.mldebug.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.compare.EvidenceTest;
import io.github.mldebug.compare.NestedSearch;
import io.github.mldebug.config.Settings;
import io.github.mldebug.kit.CommandLines;
import io.github.mldebug.learn.BoostingLearner;
import io.github.mldebug.learn.Hyperparameters;
import io.github.mldebug.learn.LearnerInfo;
import io.github.mldebug.learn.Learners;
import io.github.mldebug.learn.TreeLearner;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workspace of a task in which {@code mldebug iterate --auto} ended. */
final class AutoWalk {
    private final AutoTask task;
    private final Workspace workspace;
    private final Run head;

    private AutoWalk(AutoTask task, Workspace workspace) {
        this.task = task;
        this.workspace = workspace;
        this.head = workspace.run(workspace.heads().require());
    }

    /** Values of which every combination is tried for the rival. */
    record Grid(List<Integer> rounds, List<Integer> depths, List<Double> rates) {
        static final Grid FULL = new Grid(List.of(20, 50, 100, 200, 500), List.of(1, 2, 3, 5), List.of(0.03, 0.1, 0.3));
        static final Grid SMALL = new Grid(List.of(50, 100), List.of(1, 3), List.of(0.1));

        private List<Configuration> on(List<String> inputs) {
            List<Configuration> all = new ArrayList<>();
            for (int depth : depths) {
                for (double rate : rates) {
                    for (double of : rounds) {
                        Hyperparameters set = Hyperparameters.of(info("boosting"))
                                .with(BoostingLearner.ROUNDS, of)
                                .with(TreeLearner.DEPTH, (double) depth)
                                .with(BoostingLearner.LEARNING_RATE, rate);
                        all.add(new Configuration(inputs, "boosting", set.asMap()));
                    }
                }
            }
            return all;
        }
    }

    /** Walks in an empty folder. */
    static AutoWalk of(AutoTask task, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("data.csv"), task.csv());
        fine(folder, "baseline", "data.csv", "--target", task.target(), "--fail-on", "never");
        fine(folder, "iterate", "--auto", "--max-steps", "60");
        return new AutoWalk(task, Workspace.open(folder));
    }

    private static void fine(Path folder, String... arguments) {
        CommandLines.Ran ran = new CommandLines(folder).mldebug(arguments);
        assertEquals(0, ran.code(), ran.out() + ran.err());
    }

    /** How many steps were kept. */
    int kept() {
        return (int) new History(workspace.events())
                .steps().stream().filter(Event::kept).count();
    }

    /** The end of the walk beside the best of a grid. */
    AutoOutcome against(Grid grid) {
        Settings settings = Settings.resolve(
                Map.of(), Map.of(), Optional.of(workspace.folder().resolve(Settings.FILE)));
        try (Pool pool = Pool.of(settings)) {
            return outcome(Study.open(workspace, head, settings, pool, Progress.NONE, true), grid);
        }
    }

    private AutoOutcome outcome(Study study, Grid grid) {
        Arena arena = study.arena();
        Configuration configuration = Study.configuration(head);
        Configuration rival = best(study, grid);
        OutOfFold auto = scored(study, configuration);
        OutOfFold boosting = scored(study, rival);
        boolean classes = arena.target().task().isClassification();
        // Near this loss one unit of squared error is so many units of RMSE.
        double unit = classes ? 1 : 1 / (2 * Math.sqrt(boosting.meanLoss(arena)));
        long read = head.features().stream()
                .flatMap(one -> one.columns().stream())
                .distinct()
                .count();
        return new AutoOutcome(
                head.primary(),
                value(study, scored(study, Configurations.dummy())),
                value(study, auto),
                value(study, boosting),
                new EvidenceTest(arena).gain(auto, boosting).standardError() * unit,
                (int) read,
                task.columns(),
                head.features().size(),
                new History(workspace.events()).steps().size(),
                kept(),
                words(configuration),
                words(rival));
    }

    private static Configuration best(Study study, Grid grid) {
        List<Configuration> rivals = grid.on(inputs(study));
        Arena arena = study.arena();
        // Asked for together, those that differ in their rounds alone share a fit.
        study.engine()
                .run(rivals.stream()
                        .flatMap(one -> OutOfFold.trials(arena, one, repeats(arena), null).stream())
                        .toList());
        return rivals.stream()
                .min(Comparator.comparingDouble(one -> scored(study, one).meanLoss(arena)))
                .orElseThrow();
    }

    /** Every column that can be used as it is; of others, as dates, what can be made of them. */
    private static List<String> inputs(Study study) {
        Candidates candidates = study.candidates();
        List<String> inputs = new ArrayList<>(candidates.expressions());
        List<String> plain = study.arena().featureSet(inputs).features().stream()
                .flatMap(one -> one.columns().stream())
                .toList();
        inputs.addAll(candidates.open(study.arena(), inputs, plain));
        return inputs;
    }

    private static OutOfFold scored(Study study, Configuration configuration) {
        return OutOfFold.run(study.engine(), study.arena(), configuration, repeats(study.arena()));
    }

    private static int repeats(Arena arena) {
        return Math.min(NestedSearch.MOST_REPEATS, arena.repeats());
    }

    private static double value(Study study, OutOfFold scored) {
        double loss = scored.meanLoss(study.arena());
        return study.arena().target().task().isClassification() ? loss : Math.sqrt(loss);
    }

    private static String words(Configuration configuration) {
        LearnerInfo info = info(configuration.learner());
        List<String> changes =
                Hyperparameters.of(info, configuration.hyperparameters()).changes(Hyperparameters.of(info));
        return (configuration.learner() + " " + String.join(" ", changes)).strip();
    }

    private static LearnerInfo info(String learner) {
        return Learners.named(learner).info();
    }
}
