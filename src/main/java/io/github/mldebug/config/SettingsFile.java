package io.github.mldebug.config;

import io.github.mldebug.error.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes settings into the text of {@code mldebug.yaml} and leaves everything else in it, comments included, as it is. */
public final class SettingsFile {
    private static final String HEADER = "# Settings of this mldebug workspace. The README explains them.\n";

    /** Words that YAML reads as they are; anything else is quoted. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_./][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*");

    private static final Pattern RESERVED = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n|\\.inf|\\.nan");

    private SettingsFile() {}

    /**
     * The text of a settings file after some settings got values. A setting that already has its values keeps its line, one
     * with others is replaced where it stands, a new one is added at the end.
     *
     * @param text the file's text, empty for a new file
     * @param values the values by setting, in the order in which new ones are written; an empty list removes the setting
     * @throws UserError when the text cannot be read as settings, or is laid out so that it cannot be edited line by line
     */
    public static String withValues(String text, Map<Setting, List<String>> values) {
        Map<Setting, YamlSettings.Entry> before = read(text);
        String edited = text.isEmpty() ? HEADER : text;
        for (Map.Entry<Setting, List<String>> wanted : values.entrySet()) {
            if (wanted.getKey().id().indexOf('.') >= 0) {
                throw new IllegalArgumentException("not written by the tool: " + wanted.getKey());
            }
            YamlSettings.Entry present = before.get(wanted.getKey());
            List<String> old = present == null ? List.of() : present.values();
            if (!old.equals(wanted.getValue())) {
                edited = edit(edited, wanted.getKey(), wanted.getValue());
            }
        }
        requireEdited(before, values, edited);
        return edited;
    }

    /** Replaces, adds or removes the lines of one setting. */
    private static String edit(String text, Setting setting, List<String> values) {
        String written = values.isEmpty() ? "" : setting.id() + ": " + value(setting, values) + "\n";
        List<String> lines = new ArrayList<>(text.lines().toList());
        int start = lineOf(lines, setting);
        if (start < 0) {
            return (text.endsWith("\n") || text.isEmpty() ? text : text + "\n") + written;
        }
        int end = start + 1;
        while (end < lines.size() && belongsToPrevious(lines, end)) {
            end++;
        }
        List<String> result = new ArrayList<>(lines.subList(0, start));
        if (!written.isEmpty()) {
            result.add(written.stripTrailing());
        }
        result.addAll(lines.subList(end, lines.size()));
        return String.join("\n", result) + "\n";
    }

    private static int lineOf(List<String> lines, Setting setting) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(setting.id() + ":")) {
                return i;
            }
        }
        return -1;
    }

    /** Indented lines and list items continue an entry, blank lines only when such a line follows. */
    private static boolean belongsToPrevious(List<String> lines, int index) {
        for (int i = index; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                return line.startsWith(" ") || line.startsWith("- ");
            }
        }
        return false;
    }

    private static String value(Setting setting, List<String> values) {
        if (!setting.kind().several()) {
            return scalar(setting.kind(), values.get(0));
        }
        return "[" + String.join(", ", values.stream().map(SettingsFile::quoted).toList()) + "]";
    }

    private static String scalar(Kind kind, String value) {
        return switch (kind) {
            case NUMBER, WHOLE, YES_NO -> value;
            case TEXT, CHARACTER, CHOICE, PATH, LIST, PAIRS ->
                PLAIN.matcher(value).matches() && !RESERVED.matcher(value).matches() ? value : quoted(value);
        };
    }

    /** A double-quoted YAML scalar; control and other than ASCII characters that may not stand in YAML are escaped. */
    static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
                continue;
            }
            if (c < ' '
                    || (c >= 0x7f && c <= 0xa0)
                    || Character.isSurrogate(c)
                    || (c >= 0x2028 && c <= 0x2029)
                    || c >= 0xfe00) {
                text.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", (int) c));
                continue;
            }
            text.append(c);
        }
        return text.append('"').toString();
    }

    /** Reads the result back: the wanted settings changed and no other did. */
    private static void requireEdited(
            Map<Setting, YamlSettings.Entry> before, Map<Setting, List<String>> wanted, String edited) {
        Map<Setting, YamlSettings.Entry> after = read(edited);
        for (Setting setting : Setting.values()) {
            List<String> expected = wanted.getOrDefault(setting, valuesOf(before, setting));
            if (!valuesOf(after, setting).equals(expected)) {
                throw new UserError(
                        Settings.FILE + " is laid out so that " + setting.id() + " cannot be written into it",
                        "write each setting on a line of its own, or set it yourself: " + setting.id() + ": "
                                + (expected.isEmpty() ? "" : value(setting, expected)));
            }
        }
    }

    private static List<String> valuesOf(Map<Setting, YamlSettings.Entry> entries, Setting setting) {
        YamlSettings.Entry entry = entries.get(setting);
        return entry == null ? List.of() : Objects.requireNonNull(entry.values());
    }

    private static Map<Setting, YamlSettings.Entry> read(String text) {
        Problems problems = new Problems();
        Map<Setting, YamlSettings.Entry> entries = YamlSettings.read(Settings.FILE, text, problems);
        problems.throwIfAny();
        return entries;
    }
}
