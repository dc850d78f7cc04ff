package io.github.mldebug.profile;

import io.github.mldebug.profile.ColumnProfile.Moments;
import io.github.mldebug.profile.ColumnProfile.ValueCount;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** The profile of a column. */
public record Profiled(Column column) implements Measure<ColumnProfile> {
    @Override
    public ColumnProfile compute(Measures measures) {
        if (column instanceof NumericColumn numeric) {
            return profile(measures.get(new SortedValues(numeric)));
        }
        TextColumn text = (TextColumn) column;
        WordCounts.Counts counts = measures.get(new WordCounts(text));
        List<ValueCount> top = top(counts.distinct(), counts::count, text.words()::get);
        return new ColumnProfile(text.rows(), text.missing(), counts.distinct(), top, null);
    }

    private ColumnProfile profile(Distribution values) {
        List<ValueCount> top = top(values.distinct(), values::count, i -> Numbers.shortest(values.value(i)));
        Moments moments = values.size() == 0
                ? null
                : new Moments(
                        values.min(),
                        values.quantile(0.25),
                        values.median(),
                        values.quantile(0.75),
                        values.max(),
                        values.mean(),
                        values.standardDeviation());
        return new ColumnProfile(column.rows(), column.missing(), values.distinct(), top, moments);
    }

    private static List<ValueCount> top(int distinct, IntUnaryOperator count, IntFunction<String> name) {
        Comparator<Integer> best =
                Comparator.<Integer>comparingInt(i -> -count.applyAsInt(i)).thenComparingInt(i -> i);
        PriorityQueue<Integer> kept = new PriorityQueue<>(best.reversed());
        for (int i = 0; i < distinct; i++) {
            if (kept.size() == ColumnProfile.TOP && count.applyAsInt(kept.peek()) >= count.applyAsInt(i)) {
                continue;
            }
            kept.add(i);
            if (kept.size() > ColumnProfile.TOP) {
                kept.poll();
            }
        }
        List<Integer> order = new ArrayList<>(kept);
        order.sort(best);
        return order.stream()
                .map(i -> new ValueCount(name.apply(i), count.applyAsInt(i)))
                .toList();
    }
}
