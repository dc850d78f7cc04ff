package io.github.mldebug.feature;

import io.github.mldebug.table.Table;

/**
 * A number for each level of a category.
 *
 * @param ofLevel by level
 * @param ofMissing where the level is missing
 * @param ofUnseen for a level that occurred in no training row
 */
record LevelValues(Levels levels, double[] ofLevel, double ofMissing, double ofUnseen) implements Values {
    @Override
    public void fill(int[] rows, int from, int to, double[] into, int offset) {
        int[] read = new int[to - from];
        levels.fill(rows, from, to, read, 0);
        for (int i = 0; i < read.length; i++) {
            into[offset + i] = of(read[i]);
        }
    }

    double of(int level) {
        if (level >= 0) {
            return ofLevel[level];
        }
        return level == Levels.MISSING ? ofMissing : ofUnseen;
    }

    @Override
    public Values on(Table other) {
        return new LevelValues(levels.on(other), ofLevel, ofMissing, ofUnseen);
    }
}
