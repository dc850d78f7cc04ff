package io.github.mldebug.feature;

import io.github.mldebug.stats.EvenSample;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The expressions over some columns that are worth trying: of each kind of expression those that its class proposes. They
 * follow from the columns and from what is in use, never from labels, and their number is bounded.
 */
public final class DerivedFeatures {
    /** Most expressions over two columns. */
    static final int MOST_PAIRS = 150;
    /** Rows times expressions that a look may cost; more rows, fewer expressions. */
    private static final long MOST_WORK = 50_000_000;
    /** Rows enough to tell what a column is like. */
    private static final int ENOUGH_ROWS = 100_000;

    private final FeatureParser parser;
    private final List<ColumnFacts> columns;
    private final long most;

    /**
     * @param rows training rows, which alone are looked at
     * @param usable columns that features may read
     */
    public DerivedFeatures(Table table, int[] rows, List<Column> usable) {
        this.parser = new FeatureParser(table);
        this.most = MOST_WORK / Math.max(1, rows.length);
        int[] some = Arrays.stream(EvenSample.rows(rows.length, ENOUGH_ROWS))
                .map(place -> rows[place])
                .toArray();
        this.columns =
                usable.stream().map(column -> ColumnFacts.of(column, some)).toList();
    }

    /**
     * Canonical expressions, simplest first: over one column in file order, then over two, those with a column that is in use
     * before others.
     *
     * @param used keys of the columns that the model reads
     */
    public List<String> of(Set<String> used) {
        Set<String> found = new LinkedHashSet<>();
        Set<BitSet> patterns = new HashSet<>();
        for (ColumnFacts column : columns) {
            boolean newPattern = patterns.add(column.missing());
            for (Expression expression : Expressions.all()) {
                // A second column that is missing in the same rows tells nothing more by it.
                if (newPattern || !(expression instanceof Missing)) {
                    found.addAll(expression.proposals(column));
                }
            }
        }
        found.addAll(pairs(used));
        List<String> canonical = new ArrayList<>();
        for (String expression : found) {
            if (canonical.size() < most) {
                canonical.add(parser.parse(expression).expression());
            }
        }
        return canonical.stream().distinct().toList();
    }

    /** Of ten thousand columns there are fifty million pairs, so only those that may be returned are spelled. */
    private List<String> pairs(Set<String> used) {
        boolean[] inUse = new boolean[columns.size()];
        for (int i = 0; i < inUse.length; i++) {
            inUse[i] = used.contains(columns.get(i).column().key());
        }
        List<String> first = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < inUse.length; i++) {
            for (int j = i + 1; j < inUse.length; j++) {
                List<String> list = inUse[i] || inUse[j] ? first : rest;
                if (list.size() < MOST_PAIRS) {
                    for (Expression expression : Expressions.all()) {
                        list.addAll(expression.proposals(columns.get(i), columns.get(j)));
                    }
                }
            }
        }
        first.addAll(rest);
        return first.subList(0, Math.min(MOST_PAIRS, first.size()));
    }
}
