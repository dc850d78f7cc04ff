package io.github.mldebug.pipeline;

import io.github.mldebug.config.Settings;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.report.AutoAnswer;
import io.github.mldebug.report.ExitCode;
import io.github.mldebug.report.IterateAnswer;
import io.github.mldebug.report.RunsAnswer;
import io.github.mldebug.report.StateReport;
import io.github.mldebug.trial.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks the loop: one step at a time, each made and recorded as {@link IterateService} does, until nothing helps. */
public final class AutoService {
    private final Progress progress;

    /** @param progress hears how far the fits have come */
    public AutoService(Progress progress) {
        this.progress = progress;
    }

    /**
     * Makes steps.
     *
     * @param directory in or below the workspace
     * @param mostSteps how many at most
     */
    public AutoAnswer run(Path directory, Settings settings, int mostSteps) {
        Workspace workspace = Workspace.open(directory);
        String start = workspace.heads().require();
        List<RunsAnswer.Entry> steps = new ArrayList<>();
        Map<AutoPolicy.Step, String> impossible = new LinkedHashMap<>();
        AutoAnswer.Ending ended = null;
        String head = start;
        while (ended == null && steps.size() < mostSteps) {
            AutoPolicy.Next next =
                    new AutoPolicy(new History(workspace.events()), workspace.run(head), impossible.keySet()).next();
            if (next instanceof AutoPolicy.End end) {
                ended = new AutoAnswer.Ending(end.cause().id(), end.reason());
                continue;
            }
            AutoPolicy.Step step = (AutoPolicy.Step) next;
            String moved = step(directory, settings, step, steps, impossible);
            if (moved != null && !moved.equals(head)) {
                head = moved;
                impossible.clear();
            }
        }
        return answer(workspace, start, steps, ended, impossible, StepExit.of(steps, settings));
    }

    /** Makes one step; the head after it, or null when the kind of step cannot be made. */
    private @Nullable String step(
            Path directory,
            Settings settings,
            AutoPolicy.Step step,
            List<RunsAnswer.Entry> steps,
            Map<AutoPolicy.Step, String> impossible) {
        IterateAnswer made;
        try {
            made = new IterateService(progress)
                    .run(new IterateRequest(directory, settings, step.change(), null, false, null));
        } catch (NothingToTry | Diverged e) {
            impossible.put(step, e.getMessage());
            return null;
        }
        steps.add(new RunsAnswer.Entry(
                made.run(), made.comparison(), made.comparison().kept(), false));
        return Workspace.open(directory).heads().require();
    }

    private static AutoAnswer answer(
            Workspace workspace,
            String start,
            List<RunsAnswer.Entry> steps,
            AutoAnswer.@Nullable Ending ended,
            Map<AutoPolicy.Step, String> impossible,
            ExitCode exit) {
        History history = new History(workspace.events());
        Run head = workspace.run(workspace.heads().require());
        Event.State state = history.maker(head.id()).map(Event::state).orElseThrow();
        List<AutoAnswer.Untried> untried = impossible.entrySet().stream()
                .map(entry -> new AutoAnswer.Untried(entry.getKey().kind().id(), entry.getValue()))
                .toList();
        return new AutoAnswer(
                history.report(head),
                history.report(workspace.run(start)),
                steps,
                new StateReport(state.working(), state.reasons()),
                ended,
                untried,
                exit.code());
    }
}
