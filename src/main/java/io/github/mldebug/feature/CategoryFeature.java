package io.github.mldebug.feature;

import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A category as indicators, one for each level but the most frequent, which is the reference and encodes as all zeros.
 * Missing cells are a level of their own. Levels seen in fewer than {@link #MIN_ROWS} training rows, and those beyond the
 * {@link #MAX_LEVELS} most frequent, share the level {@code other}, which a level never seen in training joins.
 */
final class CategoryFeature implements Feature {
    /** Training rows that a level needs for an indicator of its own. */
    static final int MIN_ROWS = 5;
    /** Levels with an indicator of their own. */
    static final int MAX_LEVELS = 200;

    private final String expression;
    private final TextColumn column;

    CategoryFeature(String expression, TextColumn column) {
        this.expression = expression;
        this.column = column;
    }

    @Override
    public String expression() {
        return expression;
    }

    @Override
    public List<String> columns() {
        return List.of(column.key());
    }

    @Override
    public FittedFeature fit(int[] rows, double @Nullable [] weights) {
        // The last slot counts missing cells.
        int slots = column.words().size() + 1;
        int[] counts = new int[slots];
        for (int row : rows) {
            counts[slot(row)]++;
        }
        int[] levels = IntStream.range(0, slots)
                .filter(slot -> counts[slot] >= MIN_ROWS)
                .boxed()
                .sorted(Comparator.comparing((Integer slot) -> -counts[slot]).thenComparing(slot -> slot))
                .limit(MAX_LEVELS)
                .mapToInt(Integer::intValue)
                .toArray();
        boolean[] own = new boolean[slots];
        for (int level : levels) {
            own[level] = true;
        }
        int pooled = 0;
        for (int slot = 0; slot < slots; slot++) {
            pooled += own[slot] ? 0 : counts[slot];
        }
        // Whatever is not a level of its own is "other", or the reference when training rows had no other.
        int other = pooled > 0 && levels.length > 0 ? levels.length - 1 : -1;
        int[] outputOf = new int[slots];
        Arrays.fill(outputOf, other);
        List<String> outputs = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            outputOf[levels[i]] = i - 1;
            if (i > 0) {
                outputs.add(expression + "=" + label(levels[i]));
            }
        }
        if (other >= 0) {
            outputs.add(expression + "=other");
        }
        return new Fitted(this, outputOf, List.copyOf(outputs));
    }

    private int slot(int row) {
        int code = column.code(row);
        return code < 0 ? column.words().size() : code;
    }

    private String label(int slot) {
        return slot == column.words().size() ? "missing" : column.words().get(slot);
    }

    private record Fitted(CategoryFeature feature, int[] outputOf, List<String> outputs) implements FittedFeature {
        @Override
        public boolean isIndicator() {
            return true;
        }

        @Override
        public int indicated(int row) {
            return outputOf[feature.slot(row)];
        }

        @Override
        public void fill(int[] rows, int from, int to, int output, double[] into, int offset) {
            for (int i = from; i < to; i++) {
                into[offset + i - from] = outputOf[feature.slot(rows[i])] == output ? 1 : 0;
            }
        }
    }
}
