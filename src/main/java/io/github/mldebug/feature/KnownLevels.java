package io.github.mldebug.feature;

import io.github.mldebug.table.Table;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Levels that many features of one sample are made of, as the crosses of a column with each other one: learned once, and read
 * once for the rows of the sample.
 */
final class KnownLevels {
    /** So many rows of levels are kept (32 MB); the rest is read again. */
    private static final long MOST_KEPT = 1L << 23;

    private final Map<CategoryTerm, Levels> known = new ConcurrentHashMap<>();
    private final AtomicLong room = new AtomicLong(MOST_KEPT);

    /** The levels of a term on that one sample. */
    Levels of(CategoryTerm term, Sample sample) {
        Levels levels = known.get(term);
        if (levels == null) {
            // Not computed inside the map: a term may be made of others.
            levels = read(term.fit(sample), sample.rows());
            known.put(term, levels);
        }
        return levels;
    }

    private Levels read(Levels levels, int[] rows) {
        return room.addAndGet(-rows.length) < 0 ? levels : new Read(levels, rows, levels.of(rows));
    }

    /** Levels with those of some rows at hand. */
    private record Read(Levels levels, int[] rows, int[] read) implements Levels {
        @Override
        public int count() {
            return levels.count();
        }

        @Override
        public String name(int level) {
            return levels.name(level);
        }

        @Override
        public void fill(int[] from, int start, int end, int[] into, int offset) {
            if (from == rows) {
                System.arraycopy(read, start, into, offset, end - start);
            } else {
                levels.fill(from, start, end, into, offset);
            }
        }

        @Override
        public Levels on(Table other) {
            return levels.on(other);
        }
    }
}
