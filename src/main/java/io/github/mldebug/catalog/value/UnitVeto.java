package io.github.mldebug.catalog.value;

import io.github.mldebug.profile.SortedValues;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.stats.Ranks;
import io.github.mldebug.table.NumericColumn;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells two kinds of things from two units. Where another column of numbers tells the two bodies apart as well, as every
 * measurement tells a mouse from an elephant, they are kinds; unless that column mixes units in the same rows itself.
 */
record UnitVeto(NumericColumn column, UnitMix mix) {
    /** The other column tells the bodies apart when it orders so large a share of pairs alike. */
    private static final double APART = 0.9;
    /** Of many rows an even sample is looked at. */
    private static final int ROWS = 20_000;
    /** Two columns mix units in the same rows when so large a share of the rarer cells agree. */
    private static final double TOGETHER = 0.9;

    /** Whether one of the columns says that these are kinds and not units. */
    boolean isBy(List<NumericColumn> others, Measures measures) {
        return others.stream().anyMatch(other -> tellsApart(other) && !mixesToo(other, measures));
    }

    private boolean tellsApart(NumericColumn other) {
        int step = Math.max(1, column.rows() / ROWS);
        int[] rows = IntStream.iterate(0, row -> row < column.rows(), row -> row + step)
                .filter(row -> !column.isMissing(row) && !other.isMissing(row))
                .toArray();
        double[] ranks =
                Ranks.midranks(IntStream.of(rows).mapToDouble(other::value).toArray());
        double few = 0;
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            if (mix.holds(column.value(rows[i]))) {
                few++;
                sum += ranks[i];
            }
        }
        double many = rows.length - few;
        if (few == 0 || many == 0) {
            return false;
        }
        double area = (sum - few * (few + 1) / 2) / (few * many);
        return Math.max(area, 1 - area) >= APART;
    }

    private boolean mixesToo(NumericColumn other, Measures measures) {
        UnitMix theirs = UnitMix.in(measures.get(new SortedValues(other)));
        if (theirs == null) {
            return false;
        }
        int both = 0;
        int either = 0;
        for (int row = 0; row < column.rows(); row++) {
            boolean here = !column.isMissing(row) && mix.holds(column.value(row));
            boolean there = !other.isMissing(row) && theirs.holds(other.value(row));
            both += here && there ? 1 : 0;
            either += here || there ? 1 : 0;
        }
        return both >= TOGETHER * either;
    }
}
