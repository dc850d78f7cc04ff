package io.github.mldebug.feature;

import io.github.mldebug.table.Table;
import io.github.mldebug.table.TextColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column of words as categories: each distinct word is a level. */
record ColumnLevels(TextColumn column) implements CategoryTerm {
    @Override
    public Levels fit(Sample sample) {
        return new Words(column.words(), column, null);
    }

    /**
     * The levels of some words in a column.
     *
     * @param levelOf by the column's own code of a word, its level; null when they are the same
     */
    private record Words(List<String> words, TextColumn column, int @Nullable [] levelOf) implements Levels {
        @Override
        public int count() {
            return words.size();
        }

        @Override
        public String name(int level) {
            return words.get(level);
        }

        @Override
        public void fill(int[] rows, int from, int to, int[] into, int offset) {
            for (int i = from; i < to; i++) {
                int code = column.code(rows[i]);
                into[offset + i - from] = code < 0 ? MISSING : levelOf == null ? code : levelOf[code];
            }
        }

        @Override
        public Levels on(Table other) {
            TextColumn there = TableColumns.text(other, column.key());
            Map<String, Integer> levels = new HashMap<>();
            for (String word : words) {
                levels.put(word, levels.size());
            }
            int[] mapped = there.words().stream()
                    .mapToInt(word -> levels.getOrDefault(word, UNSEEN))
                    .toArray();
            return new Words(words, there, mapped);
        }
    }
}
