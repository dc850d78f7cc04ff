package io.github.mldebug.catalog.value;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of countries in English, of which some are a slip apart: Iran and Iraq. A class of its own, since making them
 * takes longer than all other checks of a small table, and few tables need them.
 */
final class CountryNames {
    private static final Set<String> KEYS = Stream.of(Locale.getISOCountries())
            .map(code -> Spelling.key(new Locale("", code).getDisplayCountry(Locale.ENGLISH)))
            .collect(Collectors.toUnmodifiableSet());

    private CountryNames() {}

    /** Whether one of them has this {@linkplain Spelling#key(String) key}. */
    static boolean contain(String key) {
        return KEYS.contains(key);
    }
}
