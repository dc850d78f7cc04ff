package io.github.mldebug.split;

import io.github.mldebug.error.UserError;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Numbers;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.TextColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows' places in time: numbers as they are, dates as seconds since 1970 in UTC, NaN where missing. */
final class TimeAxis {
    private final double[] values;
    private final boolean dates;

    private TimeAxis(double[] values, boolean dates) {
        this.values = values;
        this.dates = dates;
    }

    /**
     * Reads a column as time.
     *
     * @throws UserError when some cell is neither, or the dates can be read day first and month first
     */
    static TimeAxis of(Column column) {
        if (column instanceof NumericColumn numbers) {
            double[] values = new double[numbers.rows()];
            Arrays.setAll(values, numbers::value);
            return new TimeAxis(values, false);
        }
        TextColumn texts = (TextColumn) column;
        double[] words = dates(texts);
        double[] values = new double[texts.rows()];
        Arrays.setAll(values, row -> texts.isMissing(row) ? Double.NaN : words[texts.code(row)]);
        return new TimeAxis(values, true);
    }

    private static double[] dates(TextColumn column) {
        List<double[]> readings = new ArrayList<>();
        int mostRead = -1;
        String unread = "";
        for (DateText order : DateText.values()) {
            double[] words = new double[column.words().size()];
            int read = 0;
            String firstUnread = "";
            for (int i = 0; i < words.length; i++) {
                words[i] = order.seconds(column.words().get(i));
                boolean isDate = !Double.isNaN(words[i]);
                read += isDate ? 1 : 0;
                firstUnread = isDate || !firstUnread.isEmpty()
                        ? firstUnread
                        : column.words().get(i);
            }
            if (read == words.length) {
                readings.add(words);
            }
            if (read > mostRead) {
                mostRead = read;
                unread = firstUnread;
            }
        }
        if (readings.isEmpty()) {
            throw new UserError(
                    "column '" + column.key() + "' cannot order rows in time: '" + unread + "' is no date",
                    "write dates as 2020-01-31 or 2020-01-31T12:00:00Z, or name a column of numbers");
        }
        // Day first and month first may both fit and still agree, as 02.02.2020 does.
        for (double[] other : readings.subList(1, readings.size())) {
            if (!Arrays.equals(readings.get(0), other)) {
                throw new UserError(
                        "column '" + column.key() + "' can be read day first and month first",
                        "write dates as 2020-01-31");
            }
        }
        return readings.get(0);
    }

    /** The row's place, NaN when missing. */
    double at(int row) {
        return values[row];
    }

    /** A place as text that {@link #parse} reads back to the same number. */
    String text(double place) {
        if (!dates) {
            return Numbers.shortest(place);
        }
        long seconds = (long) Math.floor(place);
        return Instant.ofEpochSecond(seconds, Math.round((place - seconds) * 1e9))
                .toString();
    }

    /** The place that a stored text names. */
    double parse(String text) {
        if (!dates) {
            return Numbers.parse(text);
        }
        Instant instant = Instant.parse(text);
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }
}
