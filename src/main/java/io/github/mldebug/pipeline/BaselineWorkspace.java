package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.config.Setting;
import io.github.mldebug.error.UserError;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.report.RunReport;
import io.github.mldebug.report.StateReport;
import io.github.mldebug.split.Split;
import io.github.mldebug.split.SplitCutter;
import io.github.mldebug.split.SplitLock;
import io.github.mldebug.split.SplitRequest;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TargetChooser;
import io.github.mldebug.trial.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The workspace of a baseline: the lock that is there, or a new one, and the first run. */
final class BaselineWorkspace {
    private final BaselineRequest request;
    private final Table table;
    private final Path folder;
    private final Split split;

    private BaselineWorkspace(BaselineRequest request, Table table, Path folder, Split split) {
        this.request = request;
        this.table = table;
        this.folder = folder;
        this.split = split;
    }

    /**
     * Cuts the rows. A lock that is there keeps every row in its part, as long as it can be applied and the user asks for the
     * same cut.
     */
    static BaselineWorkspace open(BaselineRequest request, Table table, Target target) {
        if (request.restart() && request.reason() == null) {
            throw new UserError("--restart needs a reason", "say why: --restart --reason TEXT");
        }
        Workspace workspace = Workspace.find(request.directory()).orElse(null);
        SplitCutter cutter = cutter(request, table, target);
        SplitRequest wanted = SplitRequest.of(request.settings());
        SplitLock stored = workspace == null ? null : workspace.lock().orElse(null);
        SplitLock reused = stored != null && fits(stored, wanted, request, table) ? stored : null;
        Split split = reused == null ? cutter.cut(wanted) : cutter.apply(reused);
        Path folder = workspace == null ? request.directory() : workspace.folder();
        return new BaselineWorkspace(request, table, folder, split);
    }

    private static SplitCutter cutter(BaselineRequest request, Table table, Target target) {
        SplitCutter cutter = new SplitCutter(table, target);
        Path test = request.settings().path(Setting.TEST).orElse(null);
        if (test == null) {
            return cutter;
        }
        Loader loader = new Loader(request.settings());
        Table testTable = loader.read(request.directory().resolve(test), test.toString());
        if (testTable.column(target.column().key()).isEmpty()) {
            throw new UserError(
                    test + " has no column '" + target.column().key() + "', which is to be predicted",
                    "the test file needs the columns of the data file");
        }
        Target testTarget = new TargetChooser().choose(testTable, loader.targetOptions());
        return cutter.withTest(testTable, testTarget);
    }

    private static boolean fits(SplitLock stored, SplitRequest wanted, BaselineRequest request, Table table) {
        boolean ownTest = request.settings().path(Setting.TEST).isPresent();
        boolean columns = stored.cut().columns().stream()
                .allMatch(key -> table.column(key).isPresent());
        return columns
                && stored.plan().seed() == wanted.seed()
                && stored.cut().scheme() == wanted.scheme(ownTest)
                && java.util.Objects.equals(stored.cut().time(), wanted.time());
    }

    Split split() {
        return split;
    }

    /** Writes the first run and its lock; the same run again changes nothing. */
    RunReport record(Arena arena, Evaluated evaluated, Comparison comparison, StateReport state, MinimumEffect effect) {
        Run run = new RunBuilder(arena)
                .run(evaluated, table.source().sha256(), split.lock().hash(), effect.metric(), decisiveSettings());
        Event.State recorded = new Event.State(state.working(), state.reasons());
        String reason = request.reason();
        Event event = request.restart() && reason != null
                ? Event.restart(run.id(), comparison, recorded, reason, arena.seed())
                : Event.baseline(run.id(), comparison, recorded, arena.seed());
        SplitLock lock =
                split.lock().withEffect(new SplitLock.Effect(effect.metric(), effect.dummyLoss(), effect.minimum()));
        Workspace.create(folder, settings()).appendFirst(lock, run, FoldLines.of(table, arena, split), event);
        return RunReport.of(run, null, new RunReport.StepReport("baseline", "first model"));
    }

    /** Those of the settings below that change what is read from the same file, or what its rows weigh. */
    private Map<String, List<String>> decisiveSettings() {
        Map<String, List<String>> decisive = new TreeMap<>();
        settings().forEach((setting, texts) -> {
            if (setting != Setting.DATA && setting != Setting.TARGET && setting != Setting.TASK) {
                decisive.put(setting.id(), texts);
            }
        });
        return decisive;
    }

    /**
     * What later commands need to find and read the same data in the same way. A target that was found, not named, is found
     * again: were it written here, a second baseline would give another reason for it.
     */
    private Map<Setting, List<String>> settings() {
        Map<Setting, List<String>> settings = new TreeMap<>();
        Path data = folder.toAbsolutePath()
                .normalize()
                .relativize(request.data().toAbsolutePath().normalize());
        settings.put(Setting.DATA, List.of(data.toString().replace('\\', '/')));
        for (Setting setting : List.of(
                Setting.TARGET,
                Setting.TASK,
                Setting.POSITIVE,
                Setting.EXCLUDE,
                Setting.ALLOW,
                Setting.WEIGHT,
                Setting.KEY,
                Setting.GROUP,
                Setting.TIME,
                Setting.MISSING_TOKEN,
                Setting.DELIMITER,
                Setting.QUOTE,
                Setting.ENCODING,
                Setting.NO_HEADER,
                Setting.DECIMAL_COMMA)) {
            List<String> texts = request.settings().texts(setting);
            if (!texts.isEmpty()) {
                settings.put(setting, texts);
            }
        }
        return settings;
    }
}
