package io.github.mldebug.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.mldebug.error.DidYouMean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a settings file. Scalars are taken as they are written, so {@code positive: 01} stays {@code 01}. Every
 * problem is noted with its line and reading goes on.
 */
final class YamlSettings {
    private final String file;
    private final Problems problems;
    private final Map<Setting, Entry> entries = new EnumMap<>(Setting.class);

    private YamlSettings(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The values of one setting and the line of its key. */
    record Entry(List<String> values, int line) {}

    /** The settings of a file, by setting; problems go to {@code problems} under the file's name and line. */
    static Map<Setting, Entry> read(String file, String text, Problems problems) {
        YamlSettings reader = new YamlSettings(file, problems);
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            reader.readAll(parser);
        } catch (JsonProcessingException e) {
            problems.addUnreadable(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(reader.entries);
    }

    private void readAll(YAMLParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null || (first == JsonToken.VALUE_NULL && parser.nextToken() == null)) {
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            problems.add(at(parser), "the file must hold lines of the form 'target: price'");
            return;
        }
        readMapping(parser, "");
        if (parser.nextToken() != null) {
            problems.add(at(parser), "a second document is not read: remove the line '---'");
        }
    }

    /** Reads the entries of a mapping up to its end. */
    private void readMapping(YAMLParser parser, String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String id = prefix + parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && prefix.isEmpty() && isParent(id)) {
                readMapping(parser, id + ".");
                continue;
            }
            List<String> values = valuesOf(parser, value, id);
            Setting setting = Setting.find(id).orElse(null);
            if (setting == null) {
                problems.add(where(line), "unknown setting '" + id + "'" + DidYouMean.tail(id, Setting.ids()));
                continue;
            }
            note(setting, values, line);
        }
    }

    private void note(Setting setting, @Nullable List<String> values, int line) {
        if (entries.containsKey(setting)) {
            problems.add(where(line), setting.id() + " is set a second time");
            return;
        }
        if (values == null) {
            entries.put(setting, new Entry(List.of(), line));
            problems.add(where(line), setting.id() + " must be " + setting.expected());
            return;
        }
        Settings.validate(setting, values, where(line), problems);
        entries.put(setting, new Entry(values, line));
    }

    private static boolean isParent(String id) {
        return Setting.ids().stream().anyMatch(known -> known.startsWith(id + "."));
    }

    /** The values at the parser's token, or null when they have a shape that no setting has. Consumes them whole. */
    private static @Nullable List<String> valuesOf(YAMLParser parser, JsonToken token, String id) throws IOException {
        if (token == JsonToken.START_ARRAY) {
            return listOf(parser);
        }
        if (token == JsonToken.START_OBJECT) {
            return pairsOf(parser, Setting.find(id).map(Setting::kind).orElse(Kind.PAIRS) == Kind.PAIRS);
        }
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return List.of(parser.getText());
    }

    private static @Nullable List<String> listOf(YAMLParser parser) throws IOException {
        List<String> values = new ArrayList<>();
        boolean flat = true;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token.isStructStart() || token == JsonToken.VALUE_NULL) {
                parser.skipChildren();
                flat = false;
                continue;
            }
            values.add(parser.getText());
        }
        return flat ? List.copyOf(values) : null;
    }

    /** A mapping as {@code NAME=VALUE}; a list of values repeats the name. */
    private static @Nullable List<String> pairsOf(YAMLParser parser, boolean wanted) throws IOException {
        List<String> pairs = new ArrayList<>();
        boolean flat = wanted;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                List<String> values = listOf(parser);
                flat &= values != null;
                for (String value : values == null ? List.<String>of() : values) {
                    pairs.add(Pair.text(name, value));
                }
                continue;
            }
            if (token.isStructStart() || token == JsonToken.VALUE_NULL) {
                parser.skipChildren();
                flat = false;
                continue;
            }
            pairs.add(Pair.text(name, parser.getText()));
        }
        return flat ? List.copyOf(pairs) : null;
    }

    private String at(YAMLParser parser) {
        return where(parser.currentTokenLocation().getLineNr());
    }

    private String where(int line) {
        return file + ":" + line;
    }
}
