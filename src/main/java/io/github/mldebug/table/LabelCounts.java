package io.github.mldebug.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different labels of a column, as far as there are not too many.
 *
 * @param labels the labels, numbers ascending if all are numbers, else by code point
 * @param counts how many rows have each
 * @param filled how many rows have any
 * @param tooMany whether there are more labels than were counted
 */
record LabelCounts(List<String> labels, int[] counts, int filled, boolean tooMany) {
    static LabelCounts of(Column column, int max) {
        Map<String, Integer> counts =
                column instanceof NumericColumn numbers ? ofNumbers(numbers, max) : ofWords((TextColumn) column, max);
        List<String> labels = new ArrayList<>(counts.keySet());
        boolean numbers = labels.stream().noneMatch(text -> Double.isNaN(Numbers.parse(text.strip())));
        Comparator<String> order = LabelCounts::compareCodePoints;
        labels.sort(
                numbers
                        ? Comparator.<String>comparingDouble(text -> Numbers.parse(text.strip()))
                                .thenComparing(order)
                        : order);
        return new LabelCounts(
                List.copyOf(labels),
                labels.stream().mapToInt(counts::get).toArray(),
                column.filled(),
                labels.size() > max);
    }

    /** Counts by number, until there is one more than so many. */
    private static Map<String, Integer> ofNumbers(NumericColumn column, int max) {
        Map<Double, Integer> counts = new HashMap<>();
        for (int row = 0; row < column.rows() && counts.size() <= max; row++) {
            double value = column.value(row);
            if (!Double.isNaN(value)) {
                counts.merge(value + 0.0, 1, Integer::sum);
            }
        }
        Map<String, Integer> named = new HashMap<>();
        counts.forEach((value, count) -> named.put(Numbers.shortest(value), count));
        return named;
    }

    /** Counts of the first words, at most one more than so many. */
    private static Map<String, Integer> ofWords(TextColumn column, int max) {
        int[] counts = column.wordCounts();
        Map<String, Integer> named = new HashMap<>();
        for (int code = 0; code < counts.length && named.size() <= max; code++) {
            if (counts[code] > 0) {
                named.put(column.words().get(code), counts[code]);
            }
        }
        return named;
    }

    /** By code point, so that characters beyond the basic plane come last; by UTF-16 unit they would not. */
    private static int compareCodePoints(String first, String second) {
        int[] a = first.codePoints().toArray();
        int[] b = second.codePoints().toArray();
        return Arrays.compare(a, b);
    }

    /** Whether every label is a whole number. */
    boolean whole() {
        return labels.stream()
                .mapToDouble(label -> Numbers.parse(label.strip()))
                .allMatch(value -> value == Math.rint(value));
    }

    /** Rows of the rarest label. */
    int rarest() {
        int least = Integer.MAX_VALUE;
        for (int count : counts) {
            least = Math.min(least, count);
        }
        return least;
    }
}
