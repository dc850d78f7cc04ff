package io.github.mldebug.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the values that hold no others. */
final class Scalars {
    private Scalars() {}

    /** The current token as the type asks for. */
    static Object read(JsonParser in, Class<?> type, String path) throws IOException {
        JsonToken token = in.currentToken();
        if (type == String.class && token == JsonToken.VALUE_STRING) {
            return in.getText();
        }
        if (type.isEnum() && token == JsonToken.VALUE_STRING) {
            return constant(type, in.getText(), path);
        }
        if ((type == boolean.class || type == Boolean.class) && token.isBoolean()) {
            return in.getBooleanValue();
        }
        if (isNumber(type) && token.isNumeric()) {
            return checkedNumber(type, in.getText(), path);
        }
        throw new JsonFormatException(path, "expected " + describe(type) + ", found " + describe(token));
    }

    /** The current token as a string, a boolean, a Long (a Double when written with a point or exponent), or null. */
    static @Nullable Object any(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_STRING -> in.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_NUMBER_INT -> in.getLongValue();
            default -> null;
        };
    }

    /** The enum constant of that name, or whose {@code toString()} is that. */
    static Object constant(Class<?> type, String name, String path) {
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equals(name) || ((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new JsonFormatException(path, "no " + type.getSimpleName() + " is called '" + name + "'");
    }

    private static Object checkedNumber(Class<?> type, String text, String path) {
        try {
            return number(type, text);
        } catch (ArithmeticException e) {
            throw new JsonFormatException(path, text + " does not fit a number of type " + type.getSimpleName(), e);
        }
    }

    static Object number(Class<?> type, String text) {
        if (type == double.class || type == Double.class) {
            return Double.valueOf(text);
        }
        BigDecimal value = new BigDecimal(text);
        return type == long.class || type == Long.class ? (Object) value.longValueExact() : value.intValueExact();
    }

    private static boolean isNumber(Class<?> type) {
        return type == double.class
                || type == Double.class
                || type == long.class
                || type == Long.class
                || type == int.class
                || type == Integer.class;
    }

    private static String describe(Class<?> type) {
        if (isNumber(type)) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type.isEnum() || type == String.class ? "a string" : "something else than " + type.getSimpleName();
    }

    static String describe(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "the end of the text";
        };
    }
}
