package io.github.mldebug.csv;

import io.github.mldebug.table.Anomaly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of the columns as in the file, and a unique key for each: a blank name becomes {@code column_3}, a name that
 * repeats an earlier one {@code name_2}, and white space around a name is cut.
 */
record HeaderNames(List<String> names, List<String> keys) {
    /** Names for a file without a header: c1, c2, … */
    static HeaderNames numbered(int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            names.add("c" + i);
        }
        return new HeaderNames(List.copyOf(names), List.copyOf(names));
    }

    /** The names of a header that leaves out the first column, which has row names. */
    static HeaderNames behindRowNames(String[] header, int line, AnomalyLog log) {
        HeaderNames named = of(header, line, log);
        Set<String> taken = new HashSet<>(named.keys);
        String key = "row_name";
        while (!taken.add(key)) {
            key += "_";
        }
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(named.names);
        List<String> keys = new ArrayList<>(List.of(key));
        keys.addAll(named.keys);
        log.add(Anomaly.Kind.SHORT_HEADER, line, String.join(", ", header));
        return new HeaderNames(List.copyOf(names), List.copyOf(keys));
    }

    static HeaderNames of(String[] header, int line, AnomalyLog log) {
        Set<String> taken = new HashSet<>();
        for (String name : header) {
            taken.add(name.strip());
        }
        Set<String> seen = new HashSet<>();
        Map<String, Integer> repeats = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < header.length; i++) {
            String name = header[i].strip();
            if (name.isEmpty()) {
                log.add(Anomaly.Kind.BLANK_HEADER, line, "column " + (i + 1));
                String key = "column_" + (i + 1);
                keys.add(taken.add(key) ? key : repeated(key, repeats, taken));
                continue;
            }
            if (name.length() < header[i].length()) {
                log.add(Anomaly.Kind.PADDED_HEADER, line, "'" + header[i] + "'");
            }
            if (!seen.add(name)) {
                log.add(Anomaly.Kind.DUPLICATE_HEADER, line, name);
                keys.add(repeated(name, repeats, taken));
            } else {
                keys.add(name);
            }
        }
        return new HeaderNames(List.of(header), List.copyOf(keys));
    }

    private static String repeated(String name, Map<String, Integer> repeats, Set<String> taken) {
        while (true) {
            String key = name + "_" + (repeats.merge(name, 1, Integer::sum) + 1);
            if (taken.add(key)) {
                return key;
            }
        }
    }
}
