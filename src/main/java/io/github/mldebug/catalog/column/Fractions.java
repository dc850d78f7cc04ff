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
 * @param values how many different ones there are
 * @param only the one there is; NaN when there are none or several
 * @param others the mean of the whole numbers
 * @param examples the smallest few
 */
record Fractions(int cells, int values, double only, double others, List<String> examples) {
    /** A mean that was written with few digits is off by its rounding at most. */
    private static final int MOST_DIGITS = 12;

    static Fractions of(Distribution numbers) {
        int cells = 0;
        int values = 0;
        double last = Double.NaN;
        double sum = 0;
        List<String> examples = new ArrayList<>();
        for (int i = 0; i < numbers.distinct(); i++) {
            double value = numbers.value(i);
            if (value == Math.rint(value)) {
                sum += value * numbers.count(i);
                continue;
            }
            cells += numbers.count(i);
            values++;
            last = value;
            if (examples.size() < Finding.MAX_EXAMPLES) {
                examples.add(Numbers.shortest(value));
            }
        }
        return new Fractions(cells, values, values == 1 ? last : Double.NaN, sum / (numbers.size() - cells), examples);
    }

    /** Whether the only one is the mean of the whole numbers, to at least two digits behind the point. */
    boolean isFilledIn() {
        String text = Double.isNaN(only) ? "" : Numbers.shortest(only);
        int digits = text.contains("E") ? 0 : text.length() - 1 - text.indexOf('.');
        return digits >= 2 && Math.abs(only - others) <= 0.5000001 * Math.pow(10, -Math.min(digits, MOST_DIGITS));
    }
}
