package io.github.mldebug.ledger;

import io.github.mldebug.error.UserError;
import io.github.mldebug.json.JsonFormatException;
import io.github.mldebug.json.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folders of runs, each there whole or not at all. */
final class RunStore {
    private static final String RUN = "run.json";
    private static final String FOLDS = "folds.csv";

    private final Path folder;

    RunStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a run unless it is there.
     *
     * @throws UserError when it is there with other content: the same inputs gave something else
     */
    void write(Run run, List<String> foldLines) throws IOException {
        Path place = place(run.id());
        Files.createDirectories(folder);
        removeUnfinished();
        String text = RecordJson.pretty(run);
        String folds = foldLines.isEmpty() ? "" : String.join("\n", foldLines) + "\n";
        if (Files.exists(place.resolve(RUN)) && Files.exists(place.resolve(FOLDS))) {
            requireSame(place, text, folds);
            return;
        }
        Disk.delete(place);
        Disk.writeFolder(place, List.of(new Disk.Named(RUN, text), new Disk.Named(FOLDS, folds)));
    }

    private static void requireSame(Path place, String text, String folds) throws IOException {
        boolean same = unix(Files.readString(place.resolve(RUN))).equals(text)
                && unix(Files.readString(place.resolve(FOLDS))).equals(folds);
        if (!same) {
            throw new UserError(
                    "run " + place.getFileName() + " is recorded with other numbers than were found now",
                    "see where they differ: mldebug reproduce " + place.getFileName());
        }
    }

    /** Checkouts on Windows may end lines with two characters. */
    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }

    private void removeUnfinished() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.filter(path -> path.toString().endsWith(Disk.UNFINISHED))
                    .toList()) {
                Disk.delete(path);
            }
        }
    }

    /** Whether the run's record is there. */
    boolean has(String id) {
        return Files.exists(place(id).resolve(RUN));
    }

    Run read(String id) throws IOException {
        Path file = place(id).resolve(RUN);
        Run run;
        try {
            run = RecordJson.read(Run.class, Files.readString(file));
        } catch (JsonFormatException e) {
            throw unreadable(id, String.valueOf(e.getMessage()), e);
        }
        if (!run.id().equals(id)) {
            throw unreadable(id, "it is the record of run '" + run.id() + "'", null);
        }
        return run;
    }

    private static UserError unreadable(String id, String why, @Nullable Throwable cause) {
        return new UserError(
                "runs/" + id + "/" + RUN + " cannot be read: " + why,
                "restore it: git checkout -- .mldebug/runs/" + id,
                cause);
    }

    List<String> readFolds(String id) throws IOException {
        return Files.readAllLines(place(id).resolve(FOLDS));
    }

    private Path place(String id) {
        if (!RunId.isId(id)) {
            throw new UserError("'" + id + "' is no run id", "list the runs with: mldebug runs");
        }
        return folder.resolve(id);
    }
}
