package io.github.mldebug.cli;

import io.github.mldebug.config.Kind;
import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.report.Answer;
import io.github.mldebug.trial.Progress;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the commands share: the console, how settings are resolved, where answers go. */
final class Session {
    private final Console console;

    Session(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    /** Resolves the settings of a command line, does the work, and writes the answer where they say. */
    int answer(CommandSpec spec, Function<Settings, ? extends Answer> work) {
        return answer(spec, Set.of(), work);
    }

    /** As {@link #answer(CommandSpec, Function)}, where some options of the command are no settings. */
    int answer(CommandSpec spec, Set<String> apart, Function<Settings, ? extends Answer> work) {
        Settings settings = settings(spec, apart);
        KeptFiles kept =
                KeptFiles.of(spec.commandLine().getParseResult(), List.copyOf(apart), settings, console.directory());
        Output output = new Output(console, settings, kept);
        output.require(name(spec), spec.mixins().containsKey(FindingOptions.NAME));
        Answer answer = withinMemory(() -> work.apply(settings));
        output.write(name(spec), answer);
        return answer.exitCode();
    }

    /** @throws UserError when the memory that Java may use is not enough, in whatever thread that was found */
    private static <T> T withinMemory(Supplier<T> work) {
        try {
            return work.get();
        } catch (OutOfMemoryError | IllegalStateException failure) {
            if (failure instanceof OutOfMemoryError || failure.getCause() instanceof OutOfMemoryError) {
                long megabytes = Runtime.getRuntime().maxMemory() >> 20;
                throw new UserError(
                        "the " + megabytes + " MB of memory that Java may use are not enough",
                        "let it use more: MLDEBUG_OPTS=-Xmx" + 2 * megabytes
                                + "m mldebug …, or take some of the rows into a file of their own");
            }
            throw failure;
        }
    }

    /** A command as users call it, without the program: {@code split export}. */
    static String name(CommandSpec spec) {
        CommandSpec parent = spec.parent();
        boolean grouped = parent != null && parent.parent() != null;
        return grouped ? name(parent) + " " + spec.name() : spec.name();
    }

    /** Who is told about progress: a person at a terminal who did not ask for quiet, else nobody. */
    Progress progress(Settings settings) {
        boolean shown = console.errIsTerminal() && !settings.yes(Setting.QUIET);
        return shown ? new TerminalProgress(console.err(), console.width(), console.unicode()) : Progress.NONE;
    }

    /** Every option that was given, as a setting; the option's long name is the setting's id. */
    private Settings settings(CommandSpec spec, Set<String> apart) {
        Map<String, List<String>> given = new TreeMap<>();
        for (ArgSpec argument : spec.commandLine().getParseResult().matchedArgs()) {
            if (argument instanceof OptionSpec option && !apart.contains(option.longestName())) {
                name(option).ifPresent(setting -> given.put(setting.id(), values(setting, option)));
            }
        }
        return Settings.resolve(given, console.environment(), settingsFile());
    }

    /** The day on which dates are judged: that of {@code SOURCE_DATE_EPOCH}, so that a build can be repeated, else of the clock. */
    LocalDate today() {
        String epoch = console.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
        return epoch.matches("\\d{1,11}")
                ? LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC)
                : LocalDate.now(ZoneOffset.UTC);
    }

    /** The path that a user wrote, taken against the folder of the process. */
    Path resolve(String path) {
        return console.directory().resolve(path);
    }

    private static Optional<Setting> name(OptionSpec option) {
        String id = option.longestName().replaceFirst("^-+", "");
        return Setting.find(id).or(() -> Setting.find(id.replaceFirst("^no-", "")));
    }

    private static List<String> values(Setting setting, OptionSpec option) {
        if (setting.kind() == Kind.YES_NO) {
            boolean negated = option.longestName().equals("--no-" + setting.id());
            return List.of(Boolean.toString(!negated));
        }
        if (setting.kind() == Kind.LIST) {
            return option.stringValues().stream()
                    .flatMap(text -> Settings.splitList(text).stream())
                    .toList();
        }
        return List.copyOf(option.stringValues());
    }

    /** The nearest settings file upward. */
    Optional<Path> settingsFile() {
        for (Path folder = console.directory().toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(Settings.FILE);
            // One that cannot be read, a folder or a link to nothing, must not be passed over in silence.
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
