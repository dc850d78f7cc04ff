package io.github.mldebug.csv;

import io.github.mldebug.table.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about a file; what is null is detected.
 *
 * @param delimiter the one character between cells; {@code tab}, {@code \t} and {@code space} are understood
 * @param quote the one character around cells, or {@code none}
 * @param encoding the name of a character encoding
 * @param header whether the first row holds the names
 * @param missingTokens further spellings of a missing cell by column key; {@code *} means every column
 * @param decimalComma whether columns may spell numbers as {@code 1.234,5}
 * @param roles roles by column key that replace the inferred ones
 */
public record ReadOptions(
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable String encoding,
        @Nullable Boolean header,
        Map<String, Set<String>> missingTokens,
        @Nullable Boolean decimalComma,
        Map<String, Role> roles) {
    /** The key that stands for every column in {@link #missingTokens()}. */
    public static final String EVERY_COLUMN = "*";

    public ReadOptions {
        TreeMap<String, Set<String>> tokens = new TreeMap<>();
        missingTokens.forEach((key, value) -> tokens.put(key, Collections.unmodifiableSet(new TreeSet<>(value))));
        missingTokens = Collections.unmodifiableMap(tokens);
        roles = Collections.unmodifiableMap(new TreeMap<>(roles));
    }

    /** Everything detected, nothing overridden. */
    public static ReadOptions detect() {
        return new ReadOptions(null, null, null, null, Map.of(), null, Map.of());
    }

    /** A text that is the same for equal options only. */
    public String digest() {
        List<String> parts = new ArrayList<>();
        for (Object part : new @Nullable Object[] {delimiter, quote, encoding, header, decimalComma}) {
            parts.add(part == null ? "" : "=" + part);
        }
        missingTokens.forEach((key, tokens) -> tokens.forEach(token -> {
            parts.add(key);
            parts.add(token);
        }));
        parts.add("");
        roles.forEach((key, role) -> {
            parts.add(key);
            parts.add(role.name());
        });
        // Lengths in front, so that no two lists of parts spell the same text.
        return parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining());
    }

    /** The same with another delimiter. */
    public ReadOptions withDelimiter(@Nullable String value) {
        return new ReadOptions(value, quote, encoding, header, missingTokens, decimalComma, roles);
    }

    /** The same with another quote. */
    public ReadOptions withQuote(@Nullable String value) {
        return new ReadOptions(delimiter, value, encoding, header, missingTokens, decimalComma, roles);
    }

    /** The same with another encoding. */
    public ReadOptions withEncoding(@Nullable String value) {
        return new ReadOptions(delimiter, quote, value, header, missingTokens, decimalComma, roles);
    }

    /** The same with or without a header. */
    public ReadOptions withHeader(@Nullable Boolean value) {
        return new ReadOptions(delimiter, quote, encoding, value, missingTokens, decimalComma, roles);
    }

    /** The same with other missing tokens. */
    public ReadOptions withMissingTokens(Map<String, Set<String>> value) {
        return new ReadOptions(delimiter, quote, encoding, header, value, decimalComma, roles);
    }

    /** The same with decimal commas, without them, or as detected. */
    public ReadOptions withDecimalComma(@Nullable Boolean value) {
        return new ReadOptions(delimiter, quote, encoding, header, missingTokens, value, roles);
    }

    /** The same with other roles. */
    public ReadOptions withRoles(Map<String, Role> value) {
        return new ReadOptions(delimiter, quote, encoding, header, missingTokens, decimalComma, value);
    }
}
