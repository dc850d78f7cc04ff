package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Finding;
import io.github.mldebug.profile.Distribution;
import io.github.mldebug.table.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a column that are not whole.
 *
 * @param cells in how many cells they stand
 * @param examples the smallest few
 */
record Fractions(int cells, List<String> examples) {
    /** The numbers that are not whole, or the first of them when more cells hold one than a limit. */
    static Fractions upTo(double most, Distribution numbers) {
        int cells = 0;
        List<String> examples = new ArrayList<>();
        for (int i = 0; i < numbers.distinct() && cells <= most; i++) {
            double value = numbers.value(i);
            if (value != Math.rint(value)) {
                cells += numbers.count(i);
                if (examples.size() < Finding.MAX_EXAMPLES) {
                    examples.add(Numbers.shortest(value));
                }
            }
        }
        return new Fractions(cells, examples);
    }
}
