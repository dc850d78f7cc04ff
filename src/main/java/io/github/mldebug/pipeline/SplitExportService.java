package io.github.mldebug.pipeline;

import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.ledger.Event;
import io.github.mldebug.ledger.Run;
import io.github.mldebug.ledger.Workspace;
import io.github.mldebug.report.ExitCode;
import io.github.mldebug.report.NoteReport;
import io.github.mldebug.report.SplitExportAnswer;
import io.github.mldebug.report.SplitExportAnswer.Folding;
import io.github.mldebug.split.Folds;
import io.github.mldebug.split.Scheme;
import io.github.mldebug.split.Split;
import io.github.mldebug.split.SplitLock;
import io.github.mldebug.table.Anomaly;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes which row is in which part and fold, so that a model can be trained elsewhere and compared here. */
public final class SplitExportService {
    /** Writes the file. */
    public SplitExportAnswer run(SplitExportRequest request) {
        Workspace workspace = Workspace.open(request.directory());
        // Any run of the cut says how the file is read; the first one is always there.
        History history = new History(workspace.events());
        String first = history.first()
                .map(Event::run)
                .orElseGet(() -> workspace.heads().require());
        Run run = workspace.run(first);
        SplitLock lock = Study.lock(workspace);
        Settings settings = Decisive.asIn(history, run, request.settings());
        ArtefactFile artefact = new ArtefactFile(request.output(), request.shown());
        artefact.requireFree(kept(request, workspace, settings));
        Path file = request.data() == null ? Study.data(settings) : request.data();
        String shown = shown(request.directory(), file);
        Table table = request.data() == null
                ? Study.read(workspace, run, settings)
                : new Loader(settings).readWhole(request.data(), shown);
        Target target = Study.target(table, run, settings);
        Split split = Cutters.of(settings, workspace.folder(), table, target).apply(lock);
        Folds folds = Folds.of(table, target, split);
        SplitFile exported = new SplitFile(table, settings.texts(Setting.KEY), split, folds);
        artefact.write(exported::writeTo);
        String scheme = folds.inTime() && exported.hasFolds() ? "time" : exported.hasFolds() ? "folds" : "validation";
        return new SplitExportAnswer(
                request.shown(),
                shown,
                exported.columns(),
                exported.lines(),
                exported.parts(),
                new Folding(scheme, folds.repeats(), folds.folds()),
                new PythonExample(table, target, settings).lines(shown, request.shown(), scheme),
                notes(table, run, split),
                ExitCode.FINE.code());
    }

    private static List<Path> kept(SplitExportRequest request, Workspace workspace, Settings settings) {
        List<Path> kept = new ArrayList<>(List.of(workspace.settingsFile()));
        settings.path(Setting.DATA).ifPresent(kept::add);
        settings.path(Setting.TEST)
                .ifPresent(test -> kept.add(workspace.folder().resolve(test)));
        if (request.data() != null) {
            kept.add(request.data());
        }
        return kept;
    }

    /** The path from where the user is, so that lines of code that name it run there. */
    private static String shown(Path directory, Path file) {
        Path from = directory.toAbsolutePath().normalize();
        return from.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    private static List<NoteReport> notes(Table table, Run run, Split split) {
        List<NoteReport> notes = new ArrayList<>();
        if (!table.source().sha256().equals(run.data())) {
            notes.add(new NoteReport(
                    "other-data",
                    table.source().path() + " is not the file that the runs of this workspace were made on: its rows"
                            + " keep their part, but its folds are its own, and iterate --predictions takes only"
                            + " predictions for the workspace's file",
                    null));
        }
        if (split.lock().cut().scheme() == Scheme.FILE) {
            notes.add(new NoteReport(
                    "test-file", "The locked test part is a file of its own, whose rows are not listed", null));
        }
        int lost = table.source().ledger().dropped();
        if (lost > 0 || table.source().anomaly(Anomaly.Kind.COMMENT).isPresent()) {
            notes.add(new NoteReport(
                    "rows-left-out",
                    "'" + SplitFile.ROW
                            + "' counts the rows that could be read, which other programs may count otherwise:"
                            + " " + lost + " of " + table.source().ledger().read()
                            + " could not, and lines of comment are none; repair the file, or match rows by --key",
                    null));
        }
        return notes;
    }
}
