package io.github.mldebug.profile;

import io.github.mldebug.profile.ColumnProfile.Moments;
import io.github.mldebug.profile.ColumnProfile.ValueCount;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.TextColumn;
import java.util.Arrays;
import java.util.List;
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
        // The best so far, the most frequent first, of equally frequent ones the first.
        int[] best = new int[ColumnProfile.TOP];
        int[] often = new int[ColumnProfile.TOP];
        int kept = 0;
        for (int i = 0; i < distinct; i++) {
            int here = count.applyAsInt(i);
            if (kept == best.length && here <= often[kept - 1]) {
                continue;
            }
            int place = kept == best.length ? kept - 1 : kept++;
            while (place > 0 && often[place - 1] < here) {
                best[place] = best[place - 1];
                often[place] = often[place - 1];
                place--;
            }
            best[place] = i;
            often[place] = here;
        }
        return Arrays.stream(best, 0, kept)
                .mapToObj(i -> new ValueCount(name.apply(i), count.applyAsInt(i)))
                .toList();
    }
}
