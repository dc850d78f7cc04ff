package io.github.mldebug.profile;

import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.CellKind;
import io.github.mldebug.table.TextColumn;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a column read as. Of more than {@value #MOST} different words every n-th is looked at, evenly spread in
 * the order of their first rows, and the others only when most of these are numbers or dates: what is none among them is seldom
 * and matters, and they take little time. {@link Kinds#isWhole} says whether every word was looked at.
 */
public record WordKinds(TextColumn column) implements Measure<WordKinds.Kinds> {
    /** So many different words are all looked at. */
    public static final int MOST = 50_000;

    @Override
    public Kinds compute(Measures measures) {
        WordCounts.Counts counts = measures.get(new WordCounts(column));
        List<String> words = column.words();
        @Nullable CellKind[] kinds = new CellKind[words.size()];
        int step = Math.max(1, (words.size() + MOST - 1) / MOST);
        long all = 0;
        long quick = 0;
        for (int code = 0; code < kinds.length; code += step) {
            kinds[code] = CellKind.of(words.get(code).strip());
            all += counts.count(code);
            quick += kinds[code] == CellKind.NUMBER || kinds[code] == CellKind.DATE ? counts.count(code) : 0;
        }
        if (step > 1 && 2 * quick < all) {
            return new Kinds(kinds, counts, (kinds.length + step - 1) / step);
        }
        for (int code = 0; code < kinds.length; code++) {
            if (kinds[code] == null) {
                kinds[code] = CellKind.of(words.get(code).strip());
            }
        }
        return new Kinds(kinds, counts, kinds.length);
    }

    /** The kind of each word that was looked at. */
    public static final class Kinds {
        private final @Nullable CellKind[] kinds;
        private final WordCounts.Counts counts;
        private final int looked;
        private final Map<CellKind, Long> rows = new EnumMap<>(CellKind.class);

        Kinds(@Nullable CellKind[] kinds, WordCounts.Counts counts, int looked) {
            this.kinds = kinds;
            this.counts = counts;
            this.looked = looked;
            for (int code = 0; code < kinds.length; code++) {
                CellKind kind = kinds[code];
                if (kind != null) {
                    rows.merge(kind, (long) counts.count(code), Long::sum);
                }
            }
        }

        /** The kind of the word of that code, null when it was not looked at. */
        public @Nullable CellKind kind(int code) {
            return kinds[code];
        }

        /** In how many rows the words that were looked at stand. */
        public long rows() {
            return rows(EnumSet.allOf(CellKind.class));
        }

        /** In how many rows a word of these kinds stands, among those looked at. */
        public long rows(Set<CellKind> wanted) {
            return wanted.stream()
                    .mapToLong(kind -> rows.getOrDefault(kind, 0L))
                    .sum();
        }

        /** Whether the cell of a row is of one of these kinds; false when missing or not looked at. */
        public boolean isOf(int code, Set<CellKind> wanted) {
            CellKind kind = code < 0 ? null : kinds[code];
            return kind != null && wanted.contains(kind);
        }

        /** The codes of the words of these kinds, the most frequent first, of equally frequent ones the first seen. */
        public List<Integer> codes(Set<CellKind> wanted) {
            return IntStream.range(0, kinds.length)
                    .filter(code -> isOf(code, wanted))
                    .boxed()
                    .sorted((first, second) -> counts.count(first) == counts.count(second)
                            ? Integer.compare(first, second)
                            : Integer.compare(counts.count(second), counts.count(first)))
                    .toList();
        }

        /** How often the word of that code occurs. */
        public int count(int code) {
            return counts.count(code);
        }

        /** How many different words were looked at. */
        public int looked() {
            return looked;
        }

        /** Whether every word was looked at. */
        public boolean isWhole() {
            return looked == kinds.length;
        }

        /** What a finding says behind a number of cells when not every word was looked at, else nothing. */
        public String note() {
            return isWhole() ? "" : " among the " + looked + " different values that were looked at";
        }
    }
}
