package io.github.mldebug.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.mldebug.json.RecordShape.Component;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one record from a parser. */
final class RecordReader {
    private final JsonParser in;

    private RecordReader(JsonParser in) {
        this.in = in;
    }

    static <R extends Record> R read(JsonFactory factory, Class<R> type, Reader json) throws IOException {
        try (JsonParser parser = factory.createParser(json)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (parser.nextToken() == null) {
                throw new JsonFormatException("$", "empty text");
            }
            R record = type.cast(new RecordReader(parser).record(type, "$"));
            if (parser.nextToken() != null) {
                throw new JsonFormatException("$", "more text after the end of the document");
            }
            return record;
        } catch (JsonProcessingException e) {
            throw new JsonFormatException(
                    "$",
                    "not JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage(),
                    e);
        }
    }

    private Object record(Class<?> type, String path) throws IOException {
        expect(JsonToken.START_OBJECT, "an object", path);
        Map<String, Component> wanted = new LinkedHashMap<>();
        collect(type, wanted);
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            Component component = wanted.get(name);
            if (component == null) {
                in.skipChildren();
            } else {
                found.put(name, component(component, path + "." + name));
            }
        }
        return assemble(type, found, path);
    }

    private static void collect(Class<?> type, Map<String, Component> into) {
        for (Component component : RecordShape.of(type).components()) {
            if (component.flattened()) {
                collect(component.rawType(), into);
            } else {
                into.put(component.name(), component);
            }
        }
    }

    private static Object assemble(Class<?> type, Map<String, @Nullable Object> found, String path) {
        RecordShape shape = RecordShape.of(type);
        @Nullable Object[] values = new @Nullable Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            Component component = shape.components().get(i);
            if (component.flattened()) {
                values[i] = assemble(component.rawType(), found, path);
            } else if (found.containsKey(component.name())) {
                values[i] = found.get(component.name());
            } else {
                values[i] = missing(component, path + "." + component.name());
            }
        }
        try {
            return shape.create(values);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new JsonFormatException(path, "not acceptable: " + e.getMessage(), e);
        }
    }

    private static @Nullable Object missing(Component component, String path) {
        Class<?> type = component.rawType();
        if (component.nullable()) {
            return null;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == boolean.class) {
            return false;
        }
        if (type.isPrimitive()) {
            return type == double.class ? Double.NaN : Scalars.number(type, "0");
        }
        throw new JsonFormatException(path, "missing");
    }

    private @Nullable Object component(Component component, String path) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_NULL) {
            return value(component.type(), path);
        }
        if (component.rawType() == double.class) {
            return Double.NaN;
        }
        if (component.nullable()) {
            return null;
        }
        throw new JsonFormatException(path, "must not be null");
    }

    private @Nullable Object value(Type type, String path) throws IOException {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? list(arguments[0], path)
                    : map((Class<?>) arguments[0], arguments[1], path);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == Object.class) {
            return any(path);
        }
        if (raw.isRecord()) {
            return record(raw, path);
        }
        return Scalars.read(in, raw, path);
    }

    /** Elements and map values of type Double may be null in the text: they become NaN, as they were written. */
    private @Nullable Object element(Type type, String path) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            if (type == Double.class) {
                return Double.NaN;
            }
            if (type == Object.class) {
                return null;
            }
            throw new JsonFormatException(path, "must not be null");
        }
        return value(type, path);
    }

    private List<@Nullable Object> list(Type type, String path) throws IOException {
        expect(JsonToken.START_ARRAY, "a list", path);
        List<@Nullable Object> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(element(type, path + "[" + values.size() + "]"));
        }
        return Collections.unmodifiableList(values);
    }

    private Map<Object, @Nullable Object> map(Class<?> keys, Type type, String path) throws IOException {
        expect(JsonToken.START_OBJECT, "an object", path);
        Map<Object, @Nullable Object> values = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            String place = path + "." + name;
            in.nextToken();
            values.put(keys.isEnum() ? Scalars.constant(keys, name, place) : name, element(type, place));
        }
        return Collections.unmodifiableMap(values);
    }

    private @Nullable Object any(String path) throws IOException {
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_ARRAY) {
            return list(Object.class, path);
        }
        if (token == JsonToken.START_OBJECT) {
            return map(String.class, Object.class, path);
        }
        return Scalars.any(in);
    }

    private void expect(JsonToken token, String words, String path) {
        if (in.currentToken() != token) {
            throw new JsonFormatException(path, "expected " + words + ", found " + Scalars.describe(in.currentToken()));
        }
    }
}
