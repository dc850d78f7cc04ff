package io.github.mldebug.catalog.leak;

import io.github.mldebug.catalog.leak.LabelCopy.Likeness;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Target;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whether a column's values are the classes, one to one, under other names. */
final class RenamedClasses {
    /** Values beyond one a class that noise may add before the column is something else. */
    private static final int MORE_VALUES = 10;

    private RenamedClasses() {}

    static @Nullable Likeness likeness(Column column, Target target, int[] rows) {
        Values values = Values.of(column, target.classes().size());
        int filled = 0;
        for (int row : rows) {
            if (column.isMissing(row)) {
                continue;
            }
            values.add(row, target.codes()[row]);
            if (values.distinct > target.classes().size() + MORE_VALUES) {
                return null;
            }
            filled++;
        }
        return 2 * filled < rows.length ? null : paired(column, values, target, filled);
    }

    /** How often each of a column's values stands beside each class. */
    private static final class Values {
        private final IntUnaryOperator numberOf;
        private final int classes;
        /** By value and class; null where no row has the value. */
        private int[][] counts;
        /** By value, a row that has it. */
        private int[] examples;

        private int distinct;

        private Values(IntUnaryOperator numberOf, int most, int classes) {
            this.numberOf = numberOf;
            this.classes = classes;
            this.counts = new int[most][];
            this.examples = new int[most];
        }

        static Values of(Column column, int classes) {
            if (column instanceof TextColumn words) {
                return new Values(words::code, words.wordCount(), classes);
            }
            NumericColumn numbers = (NumericColumn) column;
            Map<Double, Integer> known = new HashMap<>();
            IntUnaryOperator numberOf = row -> known.computeIfAbsent(numbers.value(row) + 0.0, added -> known.size());
            return new Values(numberOf, classes + MORE_VALUES + 1, classes);
        }

        void add(int row, int code) {
            int value = numberOf.applyAsInt(row);
            if (counts[value] == null) {
                counts[value] = new int[classes];
                examples[value] = row;
                distinct++;
            }
            counts[value][code]++;
        }

        /** The value that stands beside a class most often, or -1. */
        int best(int code) {
            int best = -1;
            for (int value = 0; value < counts.length; value++) {
                if (counts[value] != null && counts[value][code] > (best < 0 ? 0 : counts[best][code])) {
                    best = value;
                }
            }
            return best;
        }
    }

    /** Each class with the value that it has most often; null when two classes share one or a class has none. */
    private static @Nullable Likeness paired(Column column, Values values, Target target, int filled) {
        BitSet taken = new BitSet();
        List<String> pairs = new ArrayList<>();
        int agreeing = 0;
        boolean same = true;
        for (int code = 0; code < target.classes().size(); code++) {
            int best = values.best(code);
            if (best < 0 || taken.get(best)) {
                return null;
            }
            taken.set(best);
            agreeing += values.counts[best][code];
            String text = column.text(values.examples[best]);
            same &= text.equals(target.classes().get(code));
            pairs.add(text + " = " + target.classes().get(code));
        }
        String how = same ? "itself" : "under other names";
        return new Likeness(filled, agreeing / (double) filled, how, pairs);
    }
}
