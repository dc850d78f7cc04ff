package io.github.mldebug.catalog.missing;

import io.github.mldebug.catalog.missing.NumberSentinels.Sentinel;
import io.github.mldebug.profile.SortedValues;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Table;
import java.util.List;

/** The numbers of a column that stand for "not known", ascending. Checks of other values leave them out. */
public record NumberSentinels(Table table, NumericColumn column) implements Measure<List<Sentinel>> {
    /** A zero is accounted for when another column is zero in at least this share of the same rows. */
    private static final double TOGETHER = 0.9;
    /** And in at most this share of the other rows. */
    private static final double OTHERWISE = 0.5;

    /** A number that stands for "not known", how often it occurs and why it is thought to. */
    public record Sentinel(double value, int count, String because) {}

    @Override
    public List<Sentinel> compute(Measures measures) {
        return SentinelSearch.in(measures.get(new SortedValues(column))).stream()
                .filter(each -> each.value() != 0 || !isAccountedFor(measures))
                .toList();
    }

    /**
     * Whether the zeros come with the zeros of a column in which zero is an ordinary number: black has no saturation, and
     * who bought nothing has no mean price.
     */
    private boolean isAccountedFor(Measures measures) {
        return table.columns().stream()
                .anyMatch(each -> each != column
                        && each instanceof NumericColumn other
                        && areZeroTogether(other)
                        && SentinelSearch.in(measures.get(new SortedValues(other))).stream()
                                .noneMatch(found -> found.value() == 0));
    }

    private boolean areZeroTogether(NumericColumn other) {
        int zeros = 0;
        int both = 0;
        int otherwise = 0;
        for (int row = 0; row < column.rows(); row++) {
            boolean zero = column.value(row) == 0;
            boolean otherZero = other.value(row) == 0;
            zeros += zero ? 1 : 0;
            both += zero && otherZero ? 1 : 0;
            otherwise += !zero && otherZero ? 1 : 0;
        }
        return both >= TOGETHER * zeros && otherwise <= OTHERWISE * (column.rows() - zeros);
    }
}
