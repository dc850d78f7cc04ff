package io.github.mldebug.cli;

import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.ledger.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The files that a command reads or a workspace lives on: no answer may take their place. */
record KeptFiles(List<Path> files) {
    private static final List<Setting> READ = List.of(Setting.DATA, Setting.TEST, Setting.KNOWN, Setting.FEATURES_RAW);
    private static final List<String> ANSWERS = List.of("--output", "--report");
    private static final List<String> LABELS = List.of("DATA", "FILE");

    KeptFiles {
        files = List.copyOf(files);
    }

    /**
     * Those of a command line that was understood.
     *
     * @param made options that name a file which the command makes beside its answer
     */
    static KeptFiles of(ParseResult parsed, List<String> made, Settings settings, Path directory) {
        List<String> words = new ArrayList<>();
        for (ArgSpec argument : parsed.matchedArgs()) {
            boolean answer = argument.isOption() && argument.paramLabel().equals("FILE") && isAnswer(argument, made);
            if (LABELS.contains(argument.paramLabel()) && !answer) {
                words.addAll(argument.stringValues());
            }
        }
        return new KeptFiles(paths(words, directory)).with(settings, directory);
    }

    /** These and those that settings name. */
    KeptFiles with(Settings settings, Path directory) {
        List<Path> more = new ArrayList<>(files);
        READ.forEach(setting -> settings.path(setting).map(directory::resolve).ifPresent(more::add));
        return new KeptFiles(more);
    }

    private static boolean isAnswer(ArgSpec argument, List<String> made) {
        String name = ((OptionSpec) argument).longestName();
        return ANSWERS.contains(name) && !made.contains(name);
    }

    /** Those that a command line may name which was not understood: whatever stands in it, but for where answers go. */
    static KeptFiles ofWords(List<String> arguments, Path directory) {
        List<String> words = new ArrayList<>();
        boolean place = false;
        for (String argument : arguments) {
            boolean answer = ANSWERS.stream().anyMatch(option -> argument.startsWith(option + "="));
            if (!place && !answer) {
                words.add(argument.startsWith("-") ? argument.substring(argument.indexOf('=') + 1) : argument);
            }
            place = ANSWERS.contains(argument);
        }
        return new KeptFiles(paths(words, directory));
    }

    private static List<Path> paths(List<String> words, Path directory) {
        return words.stream().flatMap(word -> path(word, directory)).toList();
    }

    /** The path that a word is, if it can be one. */
    private static Stream<Path> path(String word, Path directory) {
        try {
            return Stream.of(directory.resolve(word));
        } catch (InvalidPathException noFile) {
            return Stream.empty();
        }
    }

    /**
     * Whether a copy of an answer may take this place.
     *
     * @param shown the file as the user named it
     * @throws UserError when it would overwrite one of these
     */
    void requireNone(Path file, String shown) {
        if (Workspace.holds(file)) {
            throw new UserError(
                    shown + " is a file of a workspace, and would be overwritten",
                    "write the answer to a file of its own");
        }
        for (Path kept : files) {
            if (same(file, kept)) {
                throw new UserError(
                        shown + " is a file that this command reads, and would be overwritten",
                        "write the answer to a file of its own");
            }
        }
    }

    private static boolean same(Path one, Path other) {
        if (absolute(one).equals(absolute(other))) {
            return true;
        }
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
