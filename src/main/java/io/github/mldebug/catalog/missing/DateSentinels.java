package io.github.mldebug.catalog.missing;

import io.github.mldebug.profile.WordCounts;
import io.github.mldebug.table.Dates;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Dates that stand for "not known": the zero of a calendar or clock, or its end, repeated and apart from the others. */
final class DateSentinels {
    private static final Set<String> KNOWN = Set.of(
            "1000-01-01",
            "1600-01-01",
            "1601-01-01",
            "1753-01-01",
            "1800-01-01",
            "1899-12-30",
            "1899-12-31",
            "1900-01-01",
            "1900-01-02",
            "1901-01-01",
            "1970-01-01",
            "2099-12-31",
            "2999-12-31",
            "9999-12-31",
            "9999-01-01",
            "9999-12-30");
    private static final double YEAR = 365 * 86_400.0;
    private static final double APART = 3;
    private static final int NEIGHBOURS = 10;

    private DateSentinels() {}

    /** The codes of the words that are sentinels, ascending. */
    static List<Integer> in(TextColumn column, WordCounts.Counts counts) {
        Dates.Order order = Dates.orderOf(column.words());
        double[] known = KNOWN.stream()
                .mapToDouble(word -> Dates.epochSeconds(word, Dates.Order.DAY_FIRST))
                .sorted()
                .toArray();
        List<Integer> suspects = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int code = 0; code < counts.distinct(); code++) {
            double seconds = Dates.epochSeconds(column.words().get(code).strip(), order);
            if (Arrays.binarySearch(known, seconds) >= 0) {
                suspects.add(code);
            } else if (!Double.isNaN(seconds) && counts.count(code) > 0) {
                others.add(seconds);
            }
        }
        double[] dates =
                others.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return suspects.stream()
                .filter(code -> counts.count(code) >= 2
                        && isApart(Dates.epochSeconds(column.words().get(code).strip(), order), dates))
                .toList();
    }

    private static boolean isApart(double date, double[] others) {
        if (others.length < 3) {
            return false;
        }
        int last = others.length - 1;
        if (date < others[0]) {
            return others[0] - date > Math.max(YEAR, APART * step(others, 0, 1));
        }
        return date > others[last] && date - others[last] > Math.max(YEAR, APART * step(others, last, -1));
    }

    private static double step(double[] dates, int from, int direction) {
        int steps = Math.min(NEIGHBOURS, dates.length - 1);
        double[] gaps = new double[steps];
        for (int i = 0; i < steps; i++) {
            gaps[i] = Math.abs(dates[from + direction * (i + 1)] - dates[from + direction * i]);
        }
        Arrays.sort(gaps);
        return gaps[steps / 2];
    }
}
