package io.github.mldebug.cli;

import io.github.mldebug.config.Setting;
import io.github.mldebug.config.Settings;
import io.github.mldebug.error.UserError;
import io.github.mldebug.report.ErrorAnswer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where errors go: where the answer would have gone, as far as that can be told. The command line or the settings may be
 * what is wrong, so the arguments are looked at as they are, and what cannot be understood counts as not given.
 */
final class ErrorOutput {
    private static final List<Setting> PLACES = List.of(Setting.FORMAT, Setting.OUTPUT, Setting.REPORT);

    private final Session session;

    ErrorOutput(Session session) {
        this.session = session;
    }

    /** @param makesOutput whether {@code --output} is a file that the command makes, and no place for answers */
    void write(String command, boolean makesOutput, List<String> arguments, ErrorAnswer error) {
        Map<String, List<String>> given = given(arguments);
        if (makesOutput) {
            given.remove(Setting.OUTPUT.id());
        }
        KeptFiles kept = KeptFiles.ofWords(arguments, session.console().directory());
        output(given, kept).writeError(command, error);
    }

    private Output output(Map<String, List<String>> given, KeptFiles kept) {
        Map<String, String> environment = session.console().environment().entrySet().stream()
                .filter(variable ->
                        PLACES.stream().anyMatch(place -> place.variable().equals(variable.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return attempt(given, environment, session.settingsFile(), kept)
                .or(() -> attempt(given, environment, Optional.empty(), kept))
                .or(() -> attempt(given, Map.of(), Optional.empty(), kept))
                .orElseGet(() -> output(Settings.resolve(Map.of(), Map.of(), Optional.empty()), kept));
    }

    private Optional<Output> attempt(
            Map<String, List<String>> given, Map<String, String> environment, Optional<Path> file, KeptFiles kept) {
        try {
            return Optional.of(output(Settings.resolve(given, environment, file), kept));
        } catch (UserError | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Output output(Settings settings, KeptFiles kept) {
        Path directory = session.console().directory();
        return new Output(session.console(), settings, kept.with(settings, directory));
    }

    /** The values of the options for places, in both spellings. */
    private static Map<String, List<String>> given(List<String> arguments) {
        Map<String, List<String>> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            for (Setting place : PLACES) {
                String option = "--" + place.id();
                if (arguments.get(i).equals(option) && i + 1 < arguments.size()) {
                    add(given, place, arguments.get(i + 1));
                } else if (arguments.get(i).startsWith(option + "=")) {
                    add(given, place, arguments.get(i).substring(option.length() + 1));
                }
            }
        }
        return new TreeMap<>(given);
    }

    private static void add(Map<String, List<String>> given, Setting place, String value) {
        List<String> values = given.computeIfAbsent(place.id(), id -> new ArrayList<>());
        if (!place.kind().several()) {
            values.clear();
        }
        values.add(value);
    }
}
