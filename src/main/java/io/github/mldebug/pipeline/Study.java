package io.github.mldebug.pipeline;

import io.github.mldebug.check.CheckResult;
import io.github.mldebug.compare.Comparer;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.split.Split;
import io.github.mldebug.split.SplitLock;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TargetChooser;
import io.github.mldebug.table.Task;
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.Configuration;
import io.github.mldebug.trial.FolderTrialStore;
import io.github.mldebug.trial.LocalTrialEngine;
import io.github.mldebug.trial.OutOfFold;
import io.github.mldebug.trial.Progress;
import io.github.mldebug.trial.TrialStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A workspace with its data, read and cut as a run was: the place of every later step, comparison and reproduction.
 *
 * @param settings those of the run
 * @param store of results that outlive a command
 * @param minimumEffect δ, as fixed in the lock
 */
record Study(
        Workspace workspace,
        Settings settings,
        Workers workers,
        Table table,
        Split split,
        Arena arena,
        LocalTrialEngine engine,
        TrialStore store,
        double minimumEffect) {
    /** Results of fits that a workspace keeps, in bytes. */
    private static final long MOST_STORED = 512L << 20;

    /** The lock holds rounded numbers. */
    private static final double ROUNDING = 1e-8;

    private static final String CACHE = "cache";

    /**
     * Opens a workspace for work from a run.
     *
     * @param remember whether fits of earlier commands may stand for those of this one
     * @throws UserError when the data or the settings are not those of the run
     */
    static Study open(Workspace workspace, Run run, Settings given, Pool pool, Progress progress, boolean remember) {
        SplitLock lock = lock(workspace);
        requireSplit(workspace, lock, run);
        Settings settings = Decisive.asIn(new History(workspace.events()), run, given);
        requireSeed(lock, settings);
        double minimumEffect = minimumEffect(lock, settings);
        Table table = read(workspace, run, settings);
        Target target = target(table, run, settings);
        Split split = Cutters.of(settings, workspace.folder(), table, target).apply(lock);
        Arena arena = Places.of(table, target, split, settings);
        TrialStore store = remember ? store(workspace, run, lock, settings) : TrialStore.NONE;
        return new Study(
                workspace,
                settings,
                pool.workers(),
                table,
                split,
                arena,
                new LocalTrialEngine(arena, pool.workers(), progress, store),
                store,
                minimumEffect);
    }

    /** The lock by which a workspace is cut. */
    static SplitLock lock(Workspace workspace) {
        return workspace
                .lock()
                .orElseThrow(() -> new UserError(
                        "this workspace has no split lock",
                        "restore it: git checkout -- .mldebug, or start with: mldebug baseline DATA"));
    }

    /**
     * A run that was made before the rows were cut anew has no place on the folds of today.
     *
     * @throws UserError when it is one
     */
    static void requireSplit(Workspace workspace, SplitLock lock, Run run) {
        if (!run.split().equals(lock.hash())) {
            String first =
                    new History(workspace.events()).first().map(Event::run).orElse("RUN");
            throw new UserError(
                    "run " + run.id() + " was made on a split that is no longer in use: the rows were cut anew since",
                    "go on from a run on the split in use, the first of which is " + first + ": mldebug revert "
                            + first);
        }
    }

    /** The data file of a workspace, which must be the one that a run was made of. */
    static Table read(Workspace workspace, Run run, Settings settings) {
        String restart = "; or start over with it: mldebug baseline DATA --restart --reason TEXT";
        Path data = data(settings);
        String shown = workspace.folder().relativize(data.toAbsolutePath()).toString();
        Table table = new Loader(settings).read(data, shown);
        if (!table.source().sha256().equals(run.data())) {
            throw new UserError(
                    shown + " is not the file that run " + run.id() + " was trained on: its contents have changed",
                    "restore the file" + restart);
        }
        return table;
    }

    /** Where the data file of a workspace is. */
    static Path data(Settings settings) {
        return settings.path(Setting.DATA)
                .orElseThrow(() -> new UserError(
                        "mldebug.yaml does not say where the data are", "add a line to it, as data: train.csv"));
    }

    /** The target of a run, found in a table. */
    static Target target(Table table, Run run, Settings settings) {
        Task task = Task.valueOf(run.task().toUpperCase(Locale.ROOT));
        return new TargetChooser().choose(table, new Loader(settings).named(run.target(), task));
    }

    private static void requireSeed(SplitLock lock, Settings settings) {
        boolean given = settings.origin(Setting.SEED).startsWith("--");
        long seed = settings.whole(Setting.SEED).orElse(lock.plan().seed());
        if (given && seed != lock.plan().seed()) {
            throw new UserError(
                    "the folds of this workspace were made with seed "
                            + lock.plan().seed() + ", not " + seed,
                    "leave --seed out; other folds need a new start: mldebug baseline DATA --seed " + seed
                            + " --restart --reason TEXT");
        }
    }

    /** δ, fixed in the lock: another would judge the steps of one ladder by two measures. */
    private static double minimumEffect(SplitLock lock, Settings settings) {
        SplitLock.Effect effect = lock.effect();
        if (effect == null) {
            throw new UserError("the split lock has no smallest effect", "start over: mldebug baseline DATA");
        }
        OptionalDouble set = settings.number(Setting.MIN_EFFECT);
        double wanted = set.orElse(MinimumEffect.standard(effect.dummyLoss()));
        if (Math.abs(wanted - effect.minimum()) > ROUNDING * effect.minimum()) {
            throw new UserError(
                    "min-effect is " + settings.text(Setting.MIN_EFFECT).orElse("not set") + " ("
                            + settings.origin(Setting.MIN_EFFECT) + "), and was " + effect.minimum()
                            + " when the rows were cut, for all steps on them",
                    "set it back, or start over on purpose: mldebug baseline DATA --restart --reason TEXT");
        }
        return effect.minimum();
    }

    /** Where the fits of a run's data and settings on the folds of a lock are kept. */
    static TrialStore store(Workspace workspace, Run run, SplitLock lock, Settings settings) {
        String context = String.join(
                "\n",
                run.data(),
                lock.hash(),
                run.target(),
                run.task(),
                Decisive.of(settings).toString(),
                String.valueOf(RunBuilder.SEMANTIC_VERSION));
        FolderTrialStore store = new FolderTrialStore(workspace.place(CACHE).resolve("trials"), context);
        store.shrink(MOST_STORED);
        return store;
    }

    /** The configuration of a run. */
    static Configuration configuration(Run run) {
        return new Configuration(
                run.features().stream().map(Run.Feature::expression).toList(),
                run.learner().name(),
                run.learner().hyperparameters());
    }

    Evaluated evaluate(Configuration configuration) {
        return Evaluated.of(engine, arena, configuration);
    }

    Evaluated dummy() {
        return evaluate(Configurations.dummy());
    }

    Comparer comparer() {
        return new Comparer(arena, minimumEffect);
    }

    /** What may become a feature, those in use included. */
    Candidates candidates() {
        CheckStage stage = new CheckStage(settings, workers, table);
        List<CheckResult> barring = stage.run(arena.target(), split.trainRows(), Candidates.BARRING);
        return Candidates.of(table, arena.target(), split.trainRows(), barring, settings);
    }

    /** The record of an evaluated configuration. */
    Run run(Evaluated evaluated, Settings of, String primary) {
        return new RunBuilder(arena)
                .run(evaluated, table.source().sha256(), split.lock().hash(), primary, Decisive.of(of));
    }

    /** The record of a model that was trained elsewhere. */
    Run run(OutsideModel model, OutOfFold scored, Settings of) {
        return new RunBuilder(arena)
                .run(model, scored, table.source().sha256(), split.lock().hash(), Decisive.of(of));
    }
}
