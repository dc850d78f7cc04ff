package io.github.mldebug.feature;

import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A category as indicators, one for each level but the most frequent, which is the reference and encodes as all zeros.
 * Missing cells are a level of their own. Levels seen in fewer than {@link #MIN_ROWS} training rows, and those beyond the
 * {@link #MAX_LEVELS} most frequent, share the level {@code other}, which a level never seen in training joins. Of equally
 * frequent levels the one whose name comes first counts as more frequent.
 */
final class CategoryFeature implements Feature {
    /** Training rows that a level needs for an indicator of its own. */
    static final int MIN_ROWS = 5;
    /** Levels with an indicator of their own. */
    static final int MAX_LEVELS = 200;

    private final Spelled spelled;
    private final CategoryTerm term;

    CategoryFeature(Spelled spelled, CategoryTerm term) {
        this.spelled = spelled;
        this.term = term;
    }

    @Override
    public String expression() {
        return spelled.expression();
    }

    @Override
    public List<String> columns() {
        return spelled.columns();
    }

    @Override
    public boolean usesLabel() {
        return spelled.usesLabel();
    }

    @Override
    public FittedFeature fit(Sample sample) {
        Levels levels = term.fit(sample);
        // The last slot counts missing cells.
        int slots = levels.count() + 1;
        int[] counts = new int[slots];
        int unseen = 0;
        for (int level : levels.of(sample.rows())) {
            if (level == Levels.UNSEEN) {
                unseen++;
            } else {
                counts[level == Levels.MISSING ? slots - 1 : level]++;
            }
        }
        int[] own = own(levels, counts);
        int pooled = unseen
                + Arrays.stream(counts).sum()
                - Arrays.stream(own).map(slot -> counts[slot]).sum();
        // Whatever is not a level of its own is "other", or the reference when training rows had no other.
        int other = pooled > 0 && own.length > 0 ? own.length - 1 : -1;
        int[] outputOf = new int[slots];
        Arrays.fill(outputOf, other);
        List<String> outputs = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            outputOf[own[i]] = i - 1;
            if (i > 0) {
                outputs.add(expression() + "=" + label(levels, own[i]));
            }
        }
        if (other >= 0) {
            outputs.add(expression() + "=other");
        }
        return new Fitted(levels, outputOf, other, List.copyOf(outputs));
    }

    /** The slots with an indicator of their own, the reference first. */
    private static int[] own(Levels levels, int[] counts) {
        return IntStream.range(0, counts.length)
                .filter(slot -> counts[slot] >= MIN_ROWS)
                .boxed()
                .sorted(Comparator.comparing((Integer slot) -> -counts[slot])
                        .thenComparing(slot -> label(levels, slot))
                        .thenComparing(slot -> slot))
                .limit(MAX_LEVELS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static String label(Levels levels, int slot) {
        return slot == levels.count() ? "missing" : levels.name(slot);
    }

    /**
     * The indicators.
     *
     * @param outputOf by level, with missing as the last, the output that is 1, or -1
     * @param unseen the output that is 1 for a level that occurred in no training row, or -1
     */
    private record Fitted(Levels levels, int[] outputOf, int unseen, List<String> outputs) implements FittedFeature {
        @Override
        public boolean isIndicator() {
            return true;
        }

        @Override
        public void indicated(int[] rows, int from, int to, int[] into, int offset) {
            levels.fill(rows, from, to, into, offset);
            for (int i = offset; i < offset + to - from; i++) {
                into[i] = into[i] == Levels.UNSEEN
                        ? unseen
                        : outputOf[into[i] == Levels.MISSING ? outputOf.length - 1 : into[i]];
            }
        }

        @Override
        public void fill(int[] rows, int from, int to, int output, double[] into, int offset) {
            int[] indicated = new int[to - from];
            indicated(rows, from, to, indicated, 0);
            for (int i = 0; i < indicated.length; i++) {
                into[offset + i] = indicated[i] == output ? 1 : 0;
            }
        }

        @Override
        public FittedFeature on(Table other) {
            return new Fitted(levels.on(other), outputOf, unseen, outputs);
        }
    }
}
