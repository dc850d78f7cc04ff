package io.github.mldebug.catalog.missing;

import io.github.mldebug.catalog.missing.NumberSentinels.Sentinel;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.profile.SortedValues;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import java.util.BitSet;
import java.util.List;

/** The numbers of a column that stand for "not known", ascending. Checks of other values leave them out. */
public record NumberSentinels(OneTable subject, NumericColumn column) implements Measure<List<Sentinel>> {
    /** A zero is accounted for when another column is zero in at least this share of the same rows. */
    private static final double TOGETHER = 0.9;
    /** And in at most this share of the other rows. */
    private static final double OTHERWISE = 0.5;

    /** A number that stands for "not known", how often it occurs and why it is thought to. */
    public record Sentinel(double value, int count, String because) {}

    @Override
    public List<Sentinel> compute(Measures measures) {
        return measures.get(new Searched(column)).stream()
                .filter(each -> each.value() != 0 || !isAccountedFor(measures))
                .toList();
    }

    /**
     * Whether the zeros come with the zeros of a feature in which zero is an ordinary number: black has no saturation, and
     * who bought nothing has no mean price.
     */
    private boolean isAccountedFor(Measures measures) {
        int zeros = measures.get(new SortedValues(column)).countOf(0);
        for (Column each : subject.features()) {
            if (each != column
                    && each instanceof NumericColumn other
                    && areZeroTogether(zeros, other, measures)
                    && measures.get(new Searched(other)).stream().noneMatch(found -> found.value() == 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean areZeroTogether(int zeros, NumericColumn other, Measures measures) {
        int others = measures.get(new SortedValues(other)).countOf(0);
        double most = OTHERWISE * (column.rows() - zeros);
        // Of most columns their counts tell already.
        if (others < TOGETHER * zeros || others - zeros > most) {
            return false;
        }
        BitSet both = (BitSet) measures.get(new Zeros(column)).clone();
        both.and(measures.get(new Zeros(other)));
        return both.cardinality() >= TOGETHER * zeros && others - both.cardinality() <= most;
    }

    /** What looks like a code in a column, whatever the others hold. */
    private record Searched(NumericColumn column) implements Measure<List<Sentinel>> {
        @Override
        public List<Sentinel> compute(Measures measures) {
            return List.copyOf(SentinelSearch.in(measures.get(new SortedValues(column))));
        }
    }

    /** The rows in which a column is zero. */
    private record Zeros(NumericColumn column) implements Measure<BitSet> {
        @Override
        public BitSet compute(Measures measures) {
            BitSet zeros = new BitSet();
            for (int row = 0; row < column.rows(); row++) {
                if (column.value(row) == 0) {
                    zeros.set(row);
                }
            }
            return zeros;
        }
    }
}
