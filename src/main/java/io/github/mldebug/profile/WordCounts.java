package io.github.mldebug.profile;

import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.TextColumn;
import java.util.Arrays;

/** How often each word of a column occurs. */
public record WordCounts(TextColumn column) implements Measure<WordCounts.Counts> {
    @Override
    public Counts compute(Measures measures) {
        return new Counts(column.wordCounts());
    }

    /** Counts by the word's code. */
    public static final class Counts {
        private final int[] counts;

        Counts(int[] counts) {
            this.counts = counts;
        }

        /** How many words there are. */
        public int distinct() {
            return counts.length;
        }

        /** How often the word of that code occurs. */
        public int count(int code) {
            return counts[code];
        }

        /** How many cells hold a word. */
        public long size() {
            return Arrays.stream(counts).asLongStream().sum();
        }
    }
}
