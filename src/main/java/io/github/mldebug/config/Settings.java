package io.github.mldebug.config;

import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.UserError;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings of one command, each with where it came from. Immutable. */
public final class Settings {
    /** The name of the settings file. */
    public static final String FILE = "mldebug.yaml";

    private static final String STANDARD = "default";

    private final Map<Setting, Value> values;
    private final @Nullable Path folder;
    private final @Nullable Path cacheFolder;
    private final List<String> unknownVariables;

    private Settings(
            Map<Setting, Value> values,
            @Nullable Path folder,
            @Nullable Path cacheFolder,
            List<String> unknownVariables) {
        this.values = Collections.unmodifiableMap(new EnumMap<>(values));
        this.folder = folder;
        this.cacheFolder = cacheFolder;
        this.unknownVariables = List.copyOf(unknownVariables);
    }

    /**
     * A setting's values and where they came from.
     *
     * @param texts as written; one unless the setting takes several
     * @param origin {@code --target}, {@code MLDEBUG_TARGET}, {@code mldebug.yaml:3} or {@code default}
     * @param fromFile whether they stand in the settings file, whose folder relative paths then start from
     */
    public record Value(List<String> texts, String origin, boolean fromFile) {
        public Value {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Puts the settings together; the command line wins over the environment, this over the file, this over the defaults.
     *
     * @param commandLine values by setting id, as {@code target}; ids that are no setting are a bug of the caller
     * @param environment the process's variables
     * @param file the settings file, if there is one
     * @throws UserError naming every problem of all three, with a suggestion for a mistyped name
     */
    public static Settings resolve(
            Map<String, List<String>> commandLine, Map<String, String> environment, Optional<Path> file) {
        Problems problems = new Problems();
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            setting.standard().ifPresent(text -> values.put(setting, new Value(List.of(text), STANDARD, false)));
        }
        file.ifPresent(path -> addFile(path, values, problems));
        addEnvironment(environment, values, problems);
        addCommandLine(commandLine, values, problems);
        problems.throwIfAny();
        Path folder = file.map(path -> path.toAbsolutePath().getParent()).orElse(null);
        Path cacheFolder = CachePlace.of(environment).orElse(null);
        return new Settings(values, folder, cacheFolder, unknownVariables(environment));
    }

    private static void addFile(Path path, Map<Setting, Value> values, Problems problems) {
        if (Files.isDirectory(path)) {
            throw new UserError(path + " is a folder, not a file of settings", "give the folder another name");
        }
        String text;
        try {
            text = Files.readString(path);
        } catch (NoSuchFileException e) {
            throw new UserError(path + " is a link to a file that is not there", "correct or remove the link", e);
        } catch (CharacterCodingException e) {
            throw new UserError(path + " is not UTF-8 text", "save it as UTF-8", e);
        } catch (IOException e) {
            throw new UserError(path + " cannot be read: " + e.getMessage(), "check the file and its permissions", e);
        }
        YamlSettings.read(FILE, text, problems)
                .forEach((setting, entry) ->
                        values.put(setting, new Value(entry.values(), FILE + ":" + entry.line(), true)));
    }

    private static void addEnvironment(Map<String, String> environment, Map<Setting, Value> values, Problems problems) {
        String noColor = environment.get("NO_COLOR");
        if (noColor != null && !noColor.isEmpty()) {
            values.put(Setting.COLOR, new Value(List.of("never"), "NO_COLOR", false));
        }
        for (Setting setting : Setting.values()) {
            String text = environment.get(setting.variable());
            if (text == null || text.isEmpty()) {
                continue;
            }
            List<String> texts = setting.kind().several() ? splitList(text) : List.of(text);
            validate(setting, texts, setting.variable(), problems);
            values.put(setting, new Value(texts, setting.variable(), false));
        }
    }

    private static void addCommandLine(
            Map<String, List<String>> commandLine, Map<Setting, Value> values, Problems problems) {
        for (Map.Entry<String, List<String>> given : new TreeMap<>(commandLine).entrySet()) {
            Setting setting = Setting.find(given.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("no setting " + given.getKey()));
            if (given.getValue().isEmpty()) {
                continue;
            }
            String option = setting.option(given.getValue().get(0));
            validate(setting, given.getValue(), option, problems);
            values.put(setting, new Value(given.getValue(), option, false));
        }
    }

    /** Notes what is wrong with the values of a setting. */
    static void validate(Setting setting, List<String> texts, String where, Problems problems) {
        boolean right = setting.kind().several() || texts.size() == 1;
        if (right && texts.stream().allMatch(setting::accepts)) {
            return;
        }
        String seen = right
                ? texts.stream()
                        .filter(text -> !setting.accepts(text))
                        .findFirst()
                        .orElse("")
                : String.join(", ", texts);
        problems.add(
                where,
                setting.id() + " must be " + setting.expected() + ", not '" + seen + "'"
                        + DidYouMean.tail(seen, setting.choices()));
    }

    /** Takes {@code a,`b, c`} apart at commas outside backticks. */
    public static List<String> splitList(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '`';
            if (c == ',' && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
                continue;
            }
            part.append(c);
        }
        parts.add(part.toString().strip());
        return parts.stream().map(Settings::withoutBackticks).toList();
    }

    /** The text that {@link #splitList} takes as this one value. */
    public static String listItem(String value) {
        boolean plain = value.indexOf(',') < 0 && value.equals(value.strip());
        return plain || value.indexOf('`') >= 0 ? value : "`" + value + "`";
    }

    private static String withoutBackticks(String part) {
        boolean whole = part.length() > 2 && part.startsWith("`") && part.indexOf('`', 1) == part.length() - 1;
        return whole ? part.substring(1, part.length() - 1) : part;
    }

    /** Variables named like ours that set nothing, each with a suggestion: a mistyped one should not pass in silence. */
    private static List<String> unknownVariables(Map<String, String> environment) {
        List<String> known =
                Arrays.stream(Setting.values()).map(Setting::variable).toList();
        List<String> unknown = new ArrayList<>();
        for (String name : new TreeMap<>(environment).keySet()) {
            Optional<String> meant = DidYouMean.closest(name, known);
            boolean ours = name.startsWith("MLDEBUG_") && !name.equals(CachePlace.VARIABLE);
            if (ours && !known.contains(name) && meant.isPresent()) {
                unknown.add(name + " sets nothing, did you mean " + meant.get() + "?");
            }
        }
        return unknown;
    }

    /** Every setting that has a value, in declared order, with where it came from. */
    public Map<Setting, Value> all() {
        return values;
    }

    /** Sentences about environment variables that look mistyped. */
    public List<String> unknownVariables() {
        return unknownVariables;
    }

    /** The one value of a setting, if it has one. */
    public Optional<String> text(Setting setting) {
        if (setting.kind().several()) {
            throw new IllegalArgumentException(setting.id() + " has several values");
        }
        return texts(setting).stream().findFirst().map(text -> clean(setting, text));
    }

    /** The values of a setting, none when it is not set. */
    public List<String> texts(Setting setting) {
        Value value = values.get(setting);
        return value == null ? List.of() : value.texts();
    }

    /** The values of a setting that takes {@code NAME=VALUE}. */
    public List<Pair> pairs(Setting setting) {
        require(setting, Kind.PAIRS);
        return texts(setting).stream().map(Pair::of).toList();
    }

    /** The same with other values of one setting; none for as if it were not set. */
    public Settings with(Setting setting, List<String> texts, String origin) {
        Map<Setting, Value> changed = new EnumMap<>(Setting.class);
        changed.putAll(values);
        if (texts.isEmpty()) {
            changed.remove(setting);
        } else {
            changed.put(setting, new Value(texts, origin, false));
        }
        return new Settings(changed, folder, cacheFolder, unknownVariables);
    }

    /** Whether a switch is on; off when it is not set. */
    public boolean yes(Setting setting) {
        return flag(setting).orElse(false);
    }

    /** A switch, if it is set: an empty one is left to detection. */
    public Optional<Boolean> flag(Setting setting) {
        require(setting, Kind.YES_NO);
        return text(setting).map(Kind::isYes);
    }

    /** A number, if it is set. */
    public OptionalDouble number(Setting setting) {
        require(setting, Kind.NUMBER);
        return text(setting).stream().mapToDouble(Double::parseDouble).findFirst();
    }

    /** A whole number, if it is set. */
    public OptionalLong whole(Setting setting) {
        require(setting, Kind.WHOLE);
        return text(setting).stream().mapToLong(Long::parseLong).findFirst();
    }

    /** A file, if it is set; one that the settings file names is relative to the settings file. */
    public Optional<Path> path(Setting setting) {
        require(setting, Kind.PATH);
        Value value = values.get(setting);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(pathBeside(setting, value.texts().get(0)));
    }

    /** A path among the values of a setting: if the settings file names it, it starts beside the settings file. */
    public Path pathBeside(Setting setting, String text) {
        Value value = values.get(setting);
        return value != null && value.fromFile() && folder != null ? folder.resolve(text) : Path.of(text);
    }

    /** Where tables that were read may be kept; empty when there is no such place, or none is to be used. */
    public Optional<Path> cacheFolder() {
        return yes(Setting.NO_CACHE) ? Optional.empty() : Optional.ofNullable(cacheFolder);
    }

    /** Where a setting's value came from: {@code --target}, {@code MLDEBUG_TARGET}, {@code mldebug.yaml:3}, {@code default}. */
    public String origin(Setting setting) {
        Value value = values.get(setting);
        return value == null ? STANDARD : value.origin();
    }

    private static String clean(Setting setting, String text) {
        return setting.kind() == Kind.CHARACTER ? Kind.character(text) : text;
    }

    private static void require(Setting setting, Kind kind) {
        if (setting.kind() != kind) {
            throw new IllegalArgumentException(setting.id() + " is " + setting.kind());
        }
    }
}
