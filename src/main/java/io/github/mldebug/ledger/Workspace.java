package io.github.mldebug.ledger;

import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.config.SettingsFile;
import io.github.mldebug.config.SuppressionEntry;
import io.github.mldebug.config.SuppressionsFile;
import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import io.github.mldebug.json.JsonFormatException;
import io.github.mldebug.json.RecordJson;
import io.github.mldebug.split.SplitLock;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder with {@code mldebug.yaml}, and in {@code .mldebug} beside it the runs and what happened to them. Reading needs
 * neither the data file nor a lock; writing holds a lock, is done in whole pieces, and can be killed at any moment.
 */
public final class Workspace {
    private static final String INNER = ".mldebug";
    private static final String LEDGER = "ledger.jsonl";

    /** Union merge keeps the lines of both branches, the two heads of a merge included. */
    private static final String ATTRIBUTES = """
            * text eol=lf
            ledger.jsonl merge=union
            looks.jsonl merge=union
            head merge=union
            """;

    private static final String IGNORED = """
            cache/
            models/
            timings.jsonl
            lock
            *.tmp
            """;

    private final Path folder;
    private final Path inner;
    private final JsonLines<Event> ledger;
    private final JsonLines<Look> looks;
    private final RunStore runs;
    private final LockStore locks;

    private Workspace(Path folder) {
        this.folder = folder;
        this.inner = folder.resolve(INNER);
        this.ledger = new JsonLines<>(inner.resolve(LEDGER), Event.class, Event::id, Event.SCHEMA_VERSION);
        this.looks = new JsonLines<>(inner.resolve("looks.jsonl"), Look.class, Look::id, Look.SCHEMA_VERSION);
        this.runs = new RunStore(inner.resolve("runs"));
        this.locks = new LockStore(inner);
    }

    /** The workspace of the nearest {@code mldebug.yaml} in a folder or above it. */
    public static Optional<Workspace> find(Path from) {
        for (Path folder = from.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(Settings.FILE))) {
                return Optional.of(new Workspace(folder));
            }
        }
        return Optional.empty();
    }

    /** As {@link #find}, or a user's error that says how to make one. */
    public static Workspace open(Path from) {
        return find(from)
                .orElseThrow(() -> new UserError(
                        "there is no " + Settings.FILE + " here or in a folder above",
                        "start with: mldebug baseline DATA"));
    }

    /** Makes a workspace, or brings the settings of one up to date; what is there stays. */
    public static Workspace create(Path folder, Map<Setting, List<String>> settings) {
        Workspace workspace = at(folder);
        workspace.writing(() -> {
            workspace.writeSettings(workspace.textWith(settings));
            return workspace;
        });
        return workspace;
    }

    /** The workspace of a folder, which its first run makes one; until then nothing is written. */
    public static Workspace at(Path folder) {
        return new Workspace(folder.toAbsolutePath().normalize());
    }

    /** The text of the settings file once some settings have values. */
    private String textWith(Map<Setting, List<String>> settings) throws IOException {
        Path file = settingsFile();
        return SettingsFile.withValues(Files.exists(file) ? Files.readString(file) : "", settings);
    }

    private void writeSettings(String text) throws IOException {
        Disk.writeIfOther(inner.resolve(".gitattributes"), ATTRIBUTES);
        Disk.writeIfOther(inner.resolve(".gitignore"), IGNORED);
        Path file = settingsFile();
        Disk.writeIfOther(Files.exists(file) ? file.toRealPath() : file, text);
    }

    /** Whether a file, which need not be there, is one that a workspace lives on: its settings, or whatever is in {@code .mldebug}. */
    public static boolean holds(Path file) {
        Path real = real(file.toAbsolutePath().normalize());
        for (Path name : real) {
            if (name.toString().equals(INNER)) {
                return true;
            }
        }
        return real.endsWith(Settings.FILE);
    }

    /** The path without symbolic links, as far as it is there. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException absent) {
            Path parent = file.getParent();
            Path name = file.getFileName();
            return parent == null || name == null ? file : real(parent).resolve(name);
        }
    }

    /** The folder of {@code mldebug.yaml}; paths in it start here. */
    public Path folder() {
        return folder;
    }

    /** The settings file. */
    public Path settingsFile() {
        return folder.resolve(Settings.FILE);
    }

    /** A place inside {@code .mldebug} for files of other owners: {@code cache}, {@code models}, {@code timings.jsonl}. */
    public Path place(String name) {
        return inner.resolve(name);
    }

    /** What happened, in the order of the file, each event once. */
    public List<Event> events() {
        return reading(ledger::read);
    }

    /** The looks at the locked test. */
    public List<Look> looks() {
        return reading(looks::read);
    }

    /** The current runs. */
    public Heads heads() {
        return Heads.of(events());
    }

    /**
     * A run.
     *
     * @throws UserError when its record is missing or cannot be read
     */
    public Run run(String id) {
        return reading(() -> {
            if (!runs.has(id)) {
                throw missing(id);
            }
            return runs.read(id);
        });
    }

    /** The lines of a run's {@code folds.csv}, the header first. */
    public List<String> foldLines(String id) {
        return reading(() -> {
            if (!runs.has(id)) {
                throw missing(id);
            }
            return runs.readFolds(id);
        });
    }

    private UserError missing(String id) throws IOException {
        String where = ledger.readLocated().stream()
                .filter(located -> located.record().run().equals(id))
                .findFirst()
                .map(located -> LEDGER + ":" + located.line() + " names run " + id)
                .orElse("no run " + id + " was recorded");
        return new UserError(
                where + ", but runs/" + id + "/run.json is missing", "restore it: git checkout -- .mldebug/runs/" + id);
    }

    /**
     * The id of the run that a user means by its first digits.
     *
     * @throws UserError when no run, or more than one, begins so
     */
    public String resolve(String prefix) {
        List<String> known = events().stream().map(Event::run).distinct().toList();
        List<String> fitting =
                known.stream().filter(id -> id.startsWith(prefix)).toList();
        if (fitting.size() == 1 && !prefix.isEmpty()) {
            return fitting.get(0);
        }
        if (fitting.isEmpty() || prefix.isEmpty()) {
            throw new UserError(
                    "no run is called '" + prefix + "'" + DidYouMean.tail(prefix, known),
                    "list the runs with: mldebug runs");
        }
        String some = String.join(", ", fitting.subList(0, Math.min(5, fitting.size())));
        throw new UserError(
                fitting.size() + " runs begin with '" + prefix + "': " + some + (fitting.size() > 5 ? ", …" : ""),
                "give more digits");
    }

    /** The split lock of the last baseline or restart; none before the first. */
    public Optional<SplitLock> lock() {
        return reading(() -> locks.read(ledger.read()));
    }

    /** What the workspace has decided to live with. */
    public List<SuppressionEntry> suppressions() {
        return reading(() -> SuppressionsFile.read(suppressionsText()));
    }

    /**
     * Records a decision to live with something; it replaces an earlier one about the same findings.
     *
     * @return whether there was an earlier one
     */
    public boolean suppress(SuppressionEntry entry) {
        return writing(() -> {
            String before = suppressionsText();
            Disk.write(folder.resolve(SuppressionsFile.PLACE), SuppressionsFile.with(before, entry));
            return SuppressionsFile.read(before).stream()
                    .anyMatch(one -> one.name().equals(entry.name()));
        });
    }

    private String suppressionsText() throws IOException {
        Path file = folder.resolve(SuppressionsFile.PLACE);
        if (Files.isDirectory(file)) {
            throw new UserError(SuppressionsFile.PLACE + " is a folder, not a file", "remove the folder");
        }
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (CharacterCodingException e) {
            throw new UserError(SuppressionsFile.PLACE + " is not UTF-8 text", "save it as UTF-8", e);
        }
    }

    /** The run that a gate compares with, if one was accepted. */
    public Optional<Accepted> accepted() {
        Path file = acceptedFile();
        return reading(() -> {
            if (!Files.exists(file)) {
                return Optional.<Accepted>empty();
            }
            Accepted accepted = RecordJson.read(Accepted.class, Files.readString(file));
            if (accepted.schemaVersion() > Accepted.SCHEMA_VERSION) {
                throw new UserError("accepted.json was written by a newer mldebug", "update mldebug");
            }
            return Optional.of(accepted);
        });
    }

    /** Records the run that a gate compares with from now on. */
    public void accept(Accepted accepted) {
        writing(() -> {
            Disk.write(acceptedFile(), RecordJson.pretty(accepted));
            return accepted;
        });
    }

    private Path acceptedFile() {
        return inner.resolve("accepted.json");
    }

    /** Records a look at the locked test. Whether it was new. */
    public boolean appendLook(Look look) {
        return writing(() -> looks.append(look.identified()));
    }

    /**
     * Records a first run and the lock that it was cut with, and brings the settings up to date. The same first run again
     * changes nothing; another takes its place, but once there are steps or looks only as a restart. One that is refused
     * leaves the settings as they are, for they are those of the run that stays.
     *
     * @param settings that later commands need, by which the settings file is brought up to date
     * @return whether it was recorded
     * @throws UserError when there are steps or looks and the event is no restart
     */
    public boolean appendFirst(
            Map<Setting, List<String>> settings, SplitLock lock, Run run, List<String> foldLines, Event event) {
        if (!event.isFirst() || !run.split().equals(lock.hash())) {
            throw new IllegalArgumentException("no first run on this lock: " + event.kind() + " " + run.split());
        }
        return writing(() -> {
            List<Event> events = ledger.read();
            String digest = LockStore.digest(lock);
            String text = textWith(settings);
            boolean isNew = !isRecorded(events, event, digest);
            if (isNew) {
                requireRestart(events, event);
                runs.write(run, foldLines);
                locks.prepare(lock);
                ledger.append(event.onLock(digest, Heads.of(events)));
                locks.settle(ledger.read());
                writeHead();
            }
            writeSettings(text);
            return isNew;
        });
    }

    /** A baseline is that of any earlier first event with its run and lock, if none came later; a restart only if at a head. */
    private static boolean isRecorded(List<Event> events, Event event, String digest) {
        Optional<Event> last = events.stream().filter(Event::isFirst).reduce((first, second) -> second);
        boolean same = last.isPresent()
                && last.get().run().equals(event.run())
                && digest.equals(last.get().lock());
        if (event.kind() == Event.Kind.BASELINE) {
            return same;
        }
        return same && Heads.of(events).eventIds().equals(List.of(last.get().id()));
    }

    private void requireRestart(List<Event> events, Event event) throws IOException {
        long steps =
                events.stream().filter(past -> past.kind() == Event.Kind.STEP).count();
        int looked = looks.read().size();
        if (event.kind() == Event.Kind.BASELINE && steps + looked > 0) {
            throw new UserError(
                    "this workspace has another baseline, with " + steps + (steps == 1 ? " step" : " steps") + " and "
                            + looked + (looked == 1 ? " look" : " looks") + " at the locked test",
                    "start over on purpose with: mldebug baseline DATA --restart --reason TEXT");
        }
    }

    /**
     * Records a run and the step that made it. The same event again changes nothing.
     *
     * @return whether the event was new
     */
    public boolean appendRun(Run run, List<String> foldLines, Event event) {
        if (event.isFirst() || !event.run().equals(run.id())) {
            throw new IllegalArgumentException(event.kind() + " of " + event.run() + " with run " + run.id());
        }
        return writing(() -> {
            runs.write(run, foldLines);
            boolean isNew = ledger.append(event);
            writeHead();
            return isNew;
        });
    }

    /** Makes an earlier run the head; several heads become that one. Nothing changes when it is the only head. */
    public boolean revert(String run, String reason) {
        return writing(() -> {
            List<Event> events = ledger.read();
            Heads heads = Heads.of(events);
            if (events.stream().noneMatch(event -> event.run().equals(run))) {
                throw new UserError("no run " + run + " was recorded", "list the runs with: mldebug runs");
            }
            if (heads.current().equals(Optional.of(run))) {
                return false;
            }
            ledger.append(Event.revert(heads, run, reason.isEmpty() ? null : reason));
            writeHead();
            return true;
        });
    }

    /** For people and scripts: it follows from the ledger, and reading never trusts it. */
    private void writeHead() throws IOException {
        List<String> lines = Heads.of(ledger.read()).runs();
        Disk.writeIfOther(inner.resolve("head"), String.join("\n", lines) + "\n");
    }

    private <T> T writing(Disk.Work<T> work) {
        return Disk.attempt(inner, () -> {
            Files.createDirectories(inner);
            return FolderLock.holding(inner.resolve("lock"), () -> {
                locks.settle(ledger.read());
                return work.run();
            });
        });
    }

    private <T> T reading(Disk.Work<T> work) {
        try {
            return Disk.attempt(inner, work);
        } catch (JsonFormatException e) {
            throw new UserError(
                    "a file in .mldebug cannot be read: " + e.getMessage(), "restore it from version control", e);
        }
    }
}
