package io.github.mldebug.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set, on the command line, in the environment or in {@code mldebug.yaml}. An id with a point is a
 * mapping in the file: {@code features.raw} is {@code raw} below {@code features}.
 */
public enum Setting {
    DATA("data", Kind.PATH, null, "The data file, relative to the workspace"),
    TEST("test", Kind.PATH, null, "A file that is the locked test part"),
    TARGET("target", Kind.TEXT, null, "The column to predict"),
    TASK("task", choices("classification", "regression"), null, "What kind of prediction"),
    POSITIVE("positive", Kind.TEXT, null, "The class that counts as positive"),
    METRIC(
            "metric",
            choices(
                    "log-loss",
                    "accuracy",
                    "balanced-accuracy",
                    "macro-f1",
                    "auc",
                    "pr-auc",
                    "rmse",
                    "mae",
                    "r2",
                    "relative-rmse"),
            null,
            "The metric that is shown first"),
    EXCLUDE("exclude", Kind.LIST, null, "Columns never used"),
    ALLOW("allow", Kind.LIST, null, "Columns used although a check objects"),
    WEIGHT("weight", Kind.TEXT, null, "The column of row weights"),
    KEY("key", Kind.LIST, null, "The columns that identify a row"),
    GROUP("group", Kind.LIST, null, "The columns that say which rows belong together"),
    TIME("time", Kind.TEXT, null, "The column that orders rows in time"),
    LOCK("lock", Kind.YES_NO, "true", "Whether a test part is locked away; false is --no-lock"),
    MIN_EFFECT("min-effect", Kind.NUMBER, null, "The smallest gain that matters"),
    DELIMITER("delimiter", Kind.CHARACTER, null, "The character between cells"),
    QUOTE("quote", Kind.CHARACTER, null, "The character around cells; none where no cell is quoted"),
    ENCODING("encoding", Kind.TEXT, null, "The character encoding of the data file"),
    NO_HEADER("no-header", Kind.YES_NO, null, "The first row holds data, not names"),
    MISSING_TOKEN(
            "missing-token", Kind.PAIRS, null, "Spellings of missing cells: VALUE, or COLUMN=VALUE for one column"),
    DECIMAL_COMMA("decimal-comma", Kind.YES_NO, null, "Numbers are written with a decimal comma"),
    FORMAT(
            "format",
            choices("text", "json", "markdown", "html", "junit", "sarif", "github"),
            "text",
            "How the answer is written"),
    OUTPUT("output", Kind.PATH, null, "Where the answer is written, instead of standard output"),
    REPORT("report", Kind.PAIRS, null, "Further copies of the answer: FORMAT=FILE"),
    FAIL_ON(
            "fail-on",
            choices("error", "warning", "never"),
            "error",
            "The least severe finding that makes exit code 1"),
    KNOWN("known", Kind.PATH, null, "An earlier document of checks; its findings do not count again"),
    IGNORE("ignore", Kind.LIST, null, "Checks to mute: CHECK or CHECK:COLUMN"),
    LIMIT("limit", Kind.PAIRS, null, "Limits of checks: CHECK.NAME=VALUE"),
    STRICT("strict", Kind.YES_NO, "false", "An inconclusive answer is exit code 3"),
    REQUIRE("require", choices("kept", "improved"), null, "What a step must reach, else exit code 1"),
    THOROUGH("thorough", Kind.YES_NO, "false", "More refits for a firmer answer"),
    SEED("seed", Kind.WHOLE, "1", "The seed of cuts, folds and training"),
    THREADS("threads", Kind.WHOLE, null, "How many threads work; as many as processors when not set"),
    NO_CACHE("no-cache", Kind.YES_NO, "false", "Neither read nor write the column cache"),
    COLOR("color", choices("auto", "always", "never"), "auto", "Whether text is coloured; auto: on a terminal"),
    QUIET("quiet", Kind.YES_NO, "false", "Nothing on standard error but errors"),
    VERBOSE("verbose", Kind.YES_NO, "false", "The log on standard error"),
    FEATURES_RAW("features.raw", Kind.PATH, null, "The raw file that the feature script reads"),
    FEATURES_COMMAND("features.command", Kind.LIST, null, "The feature script and its arguments, one a list item"),
    FEATURES_KEY("features.key", Kind.TEXT, null, "The column that matches raw rows and engineered rows"),
    GATE_TOLERANCE("gate.tolerance", Kind.PAIRS, null, "How much worse a metric may be: METRIC=NUMBER"),
    GATE_AT_LEAST("gate.at-least", Kind.PAIRS, null, "The least a metric must reach: METRIC=NUMBER"),
    GATE_AT_MOST("gate.at-most", Kind.PAIRS, null, "The most a metric may be: METRIC=NUMBER");

    /** The quote of a file that has none. */
    private static final String NO_QUOTE = "none";

    private final String id;
    private final Kind kind;
    /** Parted by blanks: an enum holds no list. */
    private final String choices;

    private final @Nullable String standard;
    private final String meaning;

    Setting(String id, Kind kind, @Nullable String standard, String meaning) {
        this.id = id;
        this.kind = kind;
        this.choices = "";
        this.standard = standard;
        this.meaning = meaning;
    }

    Setting(String id, Words choices, @Nullable String standard, String meaning) {
        this.id = id;
        this.kind = Kind.CHOICE;
        this.choices = choices.text();
        this.standard = standard;
        this.meaning = meaning;
    }

    /** The setting of that id, if there is one. */
    public static Optional<Setting> find(String id) {
        return Arrays.stream(values()).filter(setting -> setting.id.equals(id)).findFirst();
    }

    /** The ids of all settings, in declared order. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Setting::id).toList();
    }

    /** The kebab-case name: the key in {@code mldebug.yaml} and, after two dashes, the option. */
    public String id() {
        return id;
    }

    /** What its values look like. */
    public Kind kind() {
        return kind;
    }

    /** The allowed words of a choice; empty for other kinds. */
    public List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split(" "));
    }

    /** The value when nobody sets one; empty where there is none or it depends on the data. */
    public Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    /** What it means, in one line. */
    public String meaning() {
        return meaning;
    }

    /** The environment variable that sets it, as {@code MLDEBUG_FAIL_ON}. */
    public String variable() {
        return "MLDEBUG_" + id.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    /** How the command line spells a value: {@code --target}, or {@code --no-lock} for a switch turned off. */
    public String option(String value) {
        if (kind == Kind.YES_NO && !Kind.isYes(value)) {
            return id.startsWith("no-") ? "--" + id.substring(3) : "--no-" + id;
        }
        return "--" + id;
    }

    /** Whether a single value is one that this setting can take. */
    boolean accepts(String value) {
        if (kind == Kind.CHOICE) {
            return choices().contains(value);
        }
        return kind.accepts(value) || (this == QUOTE && value.equalsIgnoreCase(NO_QUOTE));
    }

    /** What to write, in words. */
    String expected() {
        if (this == QUOTE) {
            return "one character, or " + NO_QUOTE;
        }
        return kind == Kind.CHOICE ? "one of " + String.join(", ", choices()) : kind.words();
    }

    private static Words choices(String... words) {
        return new Words(String.join(" ", words));
    }

    /** The words of a choice. */
    private record Words(String text) {}
}
