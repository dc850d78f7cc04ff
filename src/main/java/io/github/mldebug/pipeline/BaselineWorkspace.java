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
import io.github.mldebug.trial.Arena;
import io.github.mldebug.trial.LocalTrialEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        SplitCutter cutter = Cutters.of(request.settings(), request.directory(), table, target);
        SplitRequest wanted = SplitRequest.of(request.settings());
        SplitLock stored = workspace == null ? null : workspace.lock().orElse(null);
        SplitLock reused = stored != null && fits(stored, wanted, request, table) && !replaces(stored, cutter, request)
                ? stored
                : null;
        Split split = reused == null ? cutter.cut(wanted) : cutter.apply(reused);
        Path folder = workspace == null ? request.directory() : workspace.folder();
        return new BaselineWorkspace(request, table, folder, split);
    }

    private static boolean fits(SplitLock stored, SplitRequest wanted, BaselineRequest request, Table table) {
        boolean ownTest = request.settings().path(Setting.TEST).isPresent();
        boolean columns = stored.cut().columns().stream()
                .allMatch(key -> table.column(key).isPresent());
        return columns && wanted.isMetBy(stored, ownTest);
    }

    /** Whether the user starts over with another test file; without a restart another one is a mistake. */
    private static boolean replaces(SplitLock stored, SplitCutter cutter, BaselineRequest request) {
        return request.restart() && !cutter.hasTestFileOf(stored);
    }

    Split split() {
        return split;
    }

    /** Writes the first run and its lock; the same run again changes nothing. */
    RunReport record(
            Arena arena,
            LocalTrialEngine engine,
            Evaluated evaluated,
            Comparison comparison,
            StateReport state,
            MinimumEffect effect) {
        Run run = new RunBuilder(arena)
                .run(
                        evaluated,
                        table.source().sha256(),
                        split.lock().hash(),
                        effect.metric(),
                        Decisive.of(request.settings()));
        Event.State recorded = new Event.State(state.working(), state.reasons());
        String reason = request.reason();
        Event event = request.restart() && reason != null
                ? Event.restart(run.id(), comparison, recorded, reason, arena.seed())
                : Event.baseline(run.id(), comparison, recorded, arena.seed());
        SplitLock lock =
                split.lock().withEffect(new SplitLock.Effect(effect.metric(), effect.dummyLoss(), effect.minimum()));
        Workspace workspace = Workspace.at(folder);
        workspace.appendFirst(settings(), lock, run, FoldLines.of(table, arena, split), event);
        if (!request.settings().yes(Setting.NO_CACHE)) {
            engine.keep(
                    Study.store(workspace, run, lock, request.settings()),
                    Set.of(Configurations.dummy(), evaluated.configuration()));
        }
        return RunReport.of(run, null, new RunReport.StepReport("baseline", "first model"))
                .showingFirst(request.settings().text(Setting.METRIC).orElse(null));
    }

    /**
     * What later commands need to find and read the same data in the same way. A target that was found, not named, is found
     * again: were it written here, a second baseline would give another reason for it.
     */
    private Map<Setting, List<String>> settings() {
        Map<Setting, List<String>> settings = new TreeMap<>();
        settings.put(Setting.DATA, List.of(fromFolder(request.data())));
        request.settings()
                .path(Setting.TEST)
                .ifPresent(test -> settings.put(
                        Setting.TEST, List.of(fromFolder(request.directory().resolve(test)))));
        List<Setting> kept = new ArrayList<>(List.of(Setting.TARGET, Setting.TASK, Setting.METRIC, Setting.MIN_EFFECT));
        kept.addAll(Decisive.SETTINGS);
        for (Setting setting : kept) {
            List<String> texts = request.settings().texts(setting);
            if (!texts.isEmpty()) {
                settings.put(setting, texts);
            }
        }
        return settings;
    }

    private String fromFolder(Path file) {
        Path from = folder.toAbsolutePath().normalize();
        return from.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }
}
