package io.github.mldebug.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.mldebug.error.DidYouMean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and edits the text of the file of suppressions: a list of mappings; what a person wrote around them stays. */
public final class SuppressionsFile {
    /** Where the file stands, beside the settings file. */
    public static final String PLACE = ".mldebug/suppressions.yaml";

    private static final String HEADER =
            "# What mldebug finds here and we live with. `mldebug suppress` adds to this list.\n";
    private static final List<String> KEYS = List.of("check", "column", "reason", "until");

    private final Problems problems = new Problems();

    private SuppressionsFile() {}

    /**
     * The entries of a text, in its order.
     *
     * @throws io.github.mldebug.error.UserError naming every line that cannot be understood
     */
    public static List<SuppressionEntry> read(String text) {
        SuppressionsFile file = new SuppressionsFile();
        List<SuppressionEntry> entries = new ArrayList<>();
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            file.readAll(parser, entries);
        } catch (JsonProcessingException e) {
            file.problems.addUnreadable(PLACE, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.problems.throwIfAny("each entry has check and reason, and may have column and until, as 2026-12-31");
        return entries;
    }

    /** The text with one more entry; one for the same findings is replaced where it stands. */
    public static String with(String text, SuppressionEntry entry) {
        List<SuppressionEntry> entries = read(text);
        List<String> lines = new ArrayList<>(
                text.isEmpty() ? HEADER.lines().toList() : text.lines().toList());
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name().equals(entry.name())) {
                int start = entries.get(i).line() - 1;
                int end = i + 1 < entries.size() ? entries.get(i + 1).line() - 1 : lines.size();
                lines.subList(start, end).clear();
                lines.addAll(start, written(entry));
                return String.join("\n", lines) + "\n";
            }
        }
        lines.addAll(written(entry));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> written(SuppressionEntry entry) {
        List<String> lines = new ArrayList<>();
        lines.add("- check: " + entry.check());
        if (entry.column() != null) {
            lines.add("  column: " + SettingsFile.quoted(entry.column()));
        }
        lines.add("  reason: " + SettingsFile.quoted(entry.reason()));
        if (entry.until() != null) {
            lines.add("  until: " + entry.until());
        }
        return lines;
    }

    private void readAll(YAMLParser parser, List<SuppressionEntry> entries) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return;
        }
        if (first != JsonToken.START_ARRAY) {
            note(parser.currentTokenLocation().getLineNr(), "the file must be a list: '- check: ID'");
            return;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            int line = parser.currentTokenLocation().getLineNr();
            if (token == JsonToken.START_OBJECT) {
                SuppressionEntry entry = entry(values(parser), line);
                if (entry != null) {
                    entries.add(entry);
                }
            } else {
                parser.skipChildren();
                note(line, "an entry must be a mapping: '- check: ID'");
            }
        }
    }

    private Map<String, String> values(YAMLParser parser) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            JsonToken value = parser.nextToken();
            if (!KEYS.contains(key)) {
                note(line, "unknown key '" + key + "'" + DidYouMean.tail(key, KEYS));
                parser.skipChildren();
            } else if (value.isStructStart() || value == JsonToken.VALUE_NULL) {
                note(line, key + " must be one text");
                parser.skipChildren();
            } else {
                values.put(key, parser.getText());
            }
        }
        return values;
    }

    private @Nullable SuppressionEntry entry(Map<String, String> values, int line) {
        String check = values.getOrDefault("check", "").strip();
        String reason = values.getOrDefault("reason", "").strip();
        String until = values.get("until");
        if (check.isEmpty() || reason.isEmpty()) {
            note(line, check.isEmpty() ? "an entry without check" : check + " without reason");
            return null;
        }
        LocalDate date = until == null ? null : date(until);
        if (until != null && date == null) {
            note(line, "until must be a date, as 2026-12-31, not '" + until + "'");
            return null;
        }
        return new SuppressionEntry(check, values.get("column"), reason, date, line);
    }

    /** The date that a text spells as {@code 2026-12-31}, or null when it spells none. */
    public static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void note(int line, String what) {
        problems.add(PLACE + ":" + line, what);
    }
}
