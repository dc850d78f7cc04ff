package io.github.mldebug.csv;

import io.github.mldebug.table.Anomaly;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what the reader met, in file order. */
final class AnomalyLog {
    private static final int MAX_LINES = 100;
    private static final int MAX_EXAMPLES = 5;
    private static final int MAX_EXAMPLE_LENGTH = 80;

    private final Map<Anomaly.Kind, Entry> entries = new EnumMap<>(Anomaly.Kind.class);

    void add(Anomaly.Kind kind, int line, String example) {
        Entry entry = entries.computeIfAbsent(kind, ignored -> new Entry());
        entry.count++;
        int last = entry.lines.size() - 1;
        if (entry.lines.size() < MAX_LINES && (last < 0 || entry.lines.get(last) != line)) {
            entry.lines.add(line);
        }
        if (entry.examples.size() < MAX_EXAMPLES) {
            entry.examples.add(shorten(example));
        }
    }

    /** Adds what another log collected from a later part of the file, or of other kinds. */
    void addAll(AnomalyLog later) {
        later.entries.forEach((kind, entry) -> {
            Entry mine = entries.computeIfAbsent(kind, ignored -> new Entry());
            mine.count += entry.count;
            for (int line : entry.lines) {
                if (mine.lines.size() < MAX_LINES) {
                    mine.lines.add(line);
                }
            }
            for (String example : entry.examples) {
                if (mine.examples.size() < MAX_EXAMPLES) {
                    mine.examples.add(example);
                }
            }
        });
    }

    /** How many of a kind were met. */
    int count(Anomaly.Kind kind) {
        Entry entry = entries.get(kind);
        return entry == null ? 0 : entry.count;
    }

    List<Anomaly> toList() {
        List<Anomaly> result = new ArrayList<>();
        entries.forEach((kind, entry) -> result.add(new Anomaly(kind, entry.count, entry.lines, entry.examples)));
        return result;
    }

    static String shorten(String text) {
        if (text.length() <= MAX_EXAMPLE_LENGTH) {
            return text;
        }
        int end = MAX_EXAMPLE_LENGTH - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    private static final class Entry {
        private int count;
        private final List<Integer> lines = new ArrayList<>();
        private final List<String> examples = new ArrayList<>();
    }
}
