package io.github.mldebug.catalog.value;

import io.github.mldebug.profile.Distribution;
import io.github.mldebug.profile.SortedValues;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.TextColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The cells of some rows as small whole numbers: equal cells, equal numbers.
 *
 * @param codes one a row, from 0, -1 where the cell is missing
 * @param distinct one more than the greatest code
 */
record Coded(int[] codes, int distinct) {
    /** The cells of a column in those rows. */
    static Coded of(Column column, int[] rows, Measures measures) {
        if (column instanceof NumericColumn numbers) {
            Distribution values = measures.get(new SortedValues(numbers));
            return new Coded(
                    Arrays.stream(rows)
                            .map(row -> numbers.isMissing(row) ? -1 : values.indexOf(numbers.value(row)))
                            .toArray(),
                    values.distinct());
        }
        TextColumn text = (TextColumn) column;
        return new Coded(
                Arrays.stream(rows).map(text::code).toArray(), text.words().size());
    }

    /** The pairs of cells of two columns. */
    Coded with(Coded other) {
        int[] pairs = new int[codes.length];
        Map<Long, Integer> known = new HashMap<>();
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = codes[i] < 0 || other.codes[i] < 0
                    ? -1
                    : known.computeIfAbsent((long) codes[i] * other.distinct + other.codes[i], key -> known.size());
        }
        return new Coded(pairs, known.size());
    }

    /** How many different cells there are in these rows. */
    int used() {
        boolean[] seen = new boolean[distinct];
        int used = 0;
        for (int code : codes) {
            if (code >= 0 && !seen[code]) {
                seen[code] = true;
                used++;
            }
        }
        return used;
    }
}
