package io.github.mldebug.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mldebug.json.RecordShape.Component;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one record to a generator. */
final class RecordWriter {
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);
    private static final double PLAIN_LIMIT = 1e17;

    private final JsonGenerator out;
    private final @Nullable PrettyLayout layout;

    /** @param layout the generator's, or null for one line */
    RecordWriter(JsonGenerator out, @Nullable PrettyLayout layout) {
        this.out = out;
        this.layout = layout;
    }

    void document(Map<String, ?> head, Record record) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, ?> entry : head.entrySet()) {
            out.writeFieldName(entry.getKey());
            value(entry.getValue());
        }
        fields(record);
        out.writeEndObject();
    }

    private void fields(Object record) throws IOException {
        for (Component component : RecordShape.of(record.getClass()).components()) {
            Object value = component.valueIn(record);
            if (component.flattened() && value != null) {
                fields(value);
            } else if (value != null || component.alwaysPresent()) {
                out.writeFieldName(component.name());
                value(value);
            }
        }
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Record) {
            out.writeStartObject();
            fields(value);
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else {
            plain(value);
        }
    }

    private void plain(Object value) throws IOException {
        if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof CharSequence || value instanceof Enum || value instanceof Character) {
            out.writeString(wellFormed(value.toString()));
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
        }
    }

    private void list(List<?> values) throws IOException {
        PrettyLayout inlined = RecordJson.isPlain(values) ? layout : null;
        out.writeStartArray();
        if (inlined != null) {
            inlined.inline(true);
        }
        for (Object value : values) {
            value(value);
        }
        out.writeEndArray();
        if (inlined != null) {
            inlined.inline(false);
        }
    }

    private void map(Map<?, ?> map) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.writeFieldName(wellFormed(entry.getKey().toString()));
            value(entry.getValue());
        }
        out.writeEndObject();
    }

    private void number(Number number) throws IOException {
        if (number instanceof Double || number instanceof Float) {
            decimal(number.doubleValue());
            return;
        }
        out.writeNumber(number.toString());
    }

    private void decimal(double value) throws IOException {
        if (!Double.isFinite(value)) {
            out.writeNull();
            return;
        }
        out.writeNumber(rounded(value));
    }

    /** At most 10 significant digits, always with a point or an exponent, so that a double reads back as a double. */
    static String rounded(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        if (decimal.scale() > 0) {
            return decimal.toString();
        }
        return Math.abs(value) < PLAIN_LIMIT ? decimal.toPlainString() + ".0" : decimal.toString();
    }

    /** The text with U+FFFD for every half of a surrogate pair, which no encoding of the document could carry. */
    private static String wellFormed(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> result.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xfffd : c));
        return result.toString();
    }
}
