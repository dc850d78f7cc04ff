package io.github.mldebug.check;

import java.util.Map;
import java.util.TreeMap;

/** The limits of one check with the values in force. */
public final class Limits {
    private final Map<String, Double> values = new TreeMap<>();

    /** @param overrides limit name to value, as the user set them; names are those declared in {@code info} */
    public Limits(CheckInfo info, Map<String, Double> overrides) {
        for (Limit limit : info.limits()) {
            values.put(limit.name(), overrides.getOrDefault(limit.name(), limit.value()));
        }
    }

    /** The value in force; asking for a limit that the check did not declare is a bug. */
    public double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("undeclared limit " + name);
        }
        return value;
    }
}
