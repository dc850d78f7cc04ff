package io.github.mldebug.pipeline;

import io.github.mldebug.compare.Comparison;
import io.github.mldebug.error.UserError;
import io.github.mldebug.ledger.Accepted;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Heads;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.report.DiffAnswer;
import io.github.mldebug.report.ExitCode;
import io.github.mldebug.report.RevertAnswer;
import io.github.mldebug.report.RunReport;
import io.github.mldebug.report.RunsAnswer;
import io.github.mldebug.report.ShowAnswer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be said and done with the ledger alone: nothing here needs the data. */
public final class LedgerService {
    private final Workspace workspace;

    /** @param directory in or below the workspace */
    public LedgerService(Path directory) {
        this.workspace = Workspace.open(directory);
    }

    /** Every run with the step that made it. */
    public RunsAnswer runs() {
        List<RunsAnswer.Entry> entries = new ArrayList<>();
        for (Event event : workspace.events()) {
            if (event.kind() != Event.Kind.REVERT) {
                entries.add(new RunsAnswer.Entry(
                        History.report(workspace.run(event.run()), event),
                        event.comparison(),
                        event.kept(),
                        event.forced()));
            }
        }
        Heads heads = workspace.heads();
        return new RunsAnswer(
                heads.current().orElse(null),
                workspace.accepted().map(Accepted::run).orElse(null),
                heads.runs(),
                entries,
                ExitCode.FINE.code());
    }

    /**
     * One run with its parent.
     *
     * @param id of the run, or its first digits; null for the current one
     * @param metric that is shown first, by its id; null for the one that decides
     */
    public ShowAnswer show(@Nullable String id, @Nullable String metric) {
        Run run = workspace.run(id == null ? workspace.heads().require() : workspace.resolve(id));
        History history = new History(workspace.events());
        Comparison comparison = history.maker(run.id()).map(Event::comparison).orElse(null);
        RunReport report = history.report(run).showingFirst(metric);
        String parent = report.parent();
        return new ShowAnswer(
                report,
                parent == null ? null : history.report(workspace.run(parent)),
                comparison,
                ExitCode.FINE.code());
    }

    /** The settings in which two runs differ. */
    public DiffAnswer diff(String a, String b) {
        Run one = workspace.run(workspace.resolve(a));
        Run other = workspace.run(workspace.resolve(b));
        Map<String, Object> before = flat(one);
        Map<String, Object> after = flat(other);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<DiffAnswer.Change> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.add(new DiffAnswer.Change(name, before.get(name), after.get(name)));
            }
        }
        return new DiffAnswer(one.id(), other.id(), changes, ExitCode.FINE.code());
    }

    private static Map<String, Object> flat(Run run) {
        Map<String, Object> flat = new LinkedHashMap<>();
        flat.put("data", run.data());
        flat.put("split", run.split());
        flat.put("target", run.target());
        flat.put("task", run.task());
        flat.put(
                "features", run.features().stream().map(Run.Feature::expression).toList());
        flat.put("learner.name", run.learner().name());
        run.learner().hyperparameters().forEach((name, value) -> flat.put("learner.hyperparameters." + name, value));
        flat.put("seed", run.seed());
        flat.put("primary", run.primary());
        run.settings().forEach((name, value) -> flat.put("settings." + name, value));
        return flat;
    }

    /**
     * Goes back.
     *
     * @param id of the run to go to, or its first digits; null for the parent of the current one
     */
    public RevertAnswer revert(@Nullable String id, @Nullable String reason) {
        Heads heads = workspace.heads();
        String from = id == null ? heads.require() : String.join(", ", heads.runs());
        String to = id == null ? parent(from) : workspace.resolve(id);
        Run run = workspace.run(to);
        if (run.learner().isOutside()) {
            throw new UserError(
                    "run " + to
                            + " holds predictions of a model that was trained elsewhere, so it cannot become the current"
                            + " run",
                    "compare with it: mldebug compare " + from + " " + to);
        }
        workspace.lock().ifPresent(lock -> Study.requireSplit(workspace, lock, run));
        workspace.revert(to, reason == null ? "" : reason);
        return new RevertAnswer(from, to, ExitCode.FINE.code());
    }

    private String parent(String run) {
        return new History(workspace.events())
                .maker(run)
                .map(Event::parent)
                .orElseThrow(() ->
                        new UserError("run " + run + " is the first one", "name the run to go to: mldebug revert RUN"));
    }
}
