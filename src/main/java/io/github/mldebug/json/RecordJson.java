package io.github.mldebug.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON and back, by their components in declared order.
 *
 * <p>Components may be strings, booleans, numbers, enums (written as {@code toString()} says, read by that or the name),
 * records, lists, maps with strings or enums as keys, and {@code Object} for a value that is one of these. Doubles are
 * rounded to 10 significant digits; one that is not finite is {@code null}. A null {@code Double} is {@code null} too
 * (there is no number); any other null component is left out unless marked {@link AlwaysPresent}.
 *
 * <p>Reading ignores unknown fields, since documents only ever grow. A missing field is 0, false, NaN ({@code double}),
 * an empty list or map, or null where the component is {@code @Nullable}; any other missing field is an error.
 */
public final class RecordJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private RecordJson() {}

    /** The record on one line, without a line break at its end. */
    public static String line(Record record) {
        StringWriter out = new StringWriter();
        write(out, Map.of(), record, null);
        return out.toString();
    }

    /** The record indented by two spaces, lists of plain values on one line, with a line break at its end. */
    public static String pretty(Record record) {
        StringWriter out = new StringWriter();
        writePretty(out, Map.of(), record);
        return out.toString();
    }

    /**
     * As {@link #pretty}, with further fields before those of the record.
     *
     * @param head values of the same types as components, in order
     */
    public static void writePretty(Writer out, Map<String, ?> head, Record record) {
        write(out, head, record, new PrettyLayout());
        try {
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The record that the text spells.
     *
     * @throws JsonFormatException when the text is not JSON, or not of this record
     */
    public static <R extends Record> R read(Class<R> type, String json) {
        try {
            return read(type, new StringReader(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The record that the text spells; the reader is left open.
     *
     * @throws JsonFormatException when the text is not JSON, or not of this record
     */
    public static <R extends Record> R read(Class<R> type, Reader json) throws IOException {
        return RecordReader.read(FACTORY, type, json);
    }

    private static void write(Writer out, Map<String, ?> head, Record record, @Nullable PrettyLayout layout) {
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.setCharacterEscapes(new SafeEscapes());
            generator.setPrettyPrinter(layout);
            new RecordWriter(generator, layout).document(head, record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a list of these is written on one line. */
    static boolean isPlain(List<?> values) {
        return values.stream().noneMatch(v -> v instanceof Record || v instanceof List || v instanceof Map);
    }
}
