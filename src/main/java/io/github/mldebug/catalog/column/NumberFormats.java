package io.github.mldebug.catalog.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a number is written: what stands around it, how its digits are grouped, which sign its fraction follows. A number below
 * one thousand looks the same grouped or not, and one without a fraction the same under either sign.
 */
final class NumberFormats {
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\d.,'\u00a0\u202f ]*\\d)?");
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?:([,.'\u00a0\u202f ])\\d{3})(?:\\1\\d{3})*(?:[.,]\\d+)?");
    private static final Pattern COMMA = Pattern.compile("\\d+,\\d+");
    private static final Pattern LONG = Pattern.compile("\\d{4,}(?:\\.\\d+)?");
    private static final String ANY = "";

    private NumberFormats() {}

    /** A key that is equal for numbers written alike; null when there is no digit. */
    static @Nullable String key(String cell) {
        Matcher digits = DIGITS.matcher(cell);
        if (!digits.find()) {
            return null;
        }
        String around = (cell.substring(0, digits.start()) + "#" + cell.substring(digits.end()))
                .replaceAll("[\\s\u00a0\u202f()+-]", "")
                .toLowerCase(Locale.ROOT);
        return around + " " + style(digits.group());
    }

    private static String style(String digits) {
        Matcher grouped = GROUPED.matcher(digits);
        if (grouped.matches() && !digits.matches("\\d{1,3}\\.\\d{3}")) {
            return "grouped by '" + grouped.group(1) + "'";
        }
        if (COMMA.matcher(digits).matches()) {
            return "decimal comma";
        }
        return LONG.matcher(digits).matches() ? "not grouped" : ANY;
    }

    /** The ways of a column, with what looks the same in several ways counted for the most frequent of them. */
    static Formats merged(Formats formats) {
        List<Formats.Way> clear = new ArrayList<>();
        List<Formats.Way> either = new ArrayList<>();
        formats.ways().forEach(way -> (way.key().endsWith(" ") ? either : clear).add(way));
        for (Formats.Way way : either) {
            int fitting = 0;
            while (fitting < clear.size() && !clear.get(fitting).key().startsWith(way.key())) {
                fitting++;
            }
            if (fitting < clear.size()) {
                Formats.Way fits = clear.get(fitting);
                clear.set(fitting, new Formats.Way(fits.key(), fits.example(), fits.rows() + way.rows()));
            } else {
                clear.add(way);
            }
        }
        return new Formats(clear.stream()
                .sorted(Comparator.comparingLong((Formats.Way way) -> -way.rows()))
                .toList());
    }

    /** Whether a cell is written in the way of that key, as far as one can tell. */
    static boolean isWritten(String cell, String way) {
        String key = key(cell);
        return key != null && (way.equals(key) || (key.endsWith(" ") && way.startsWith(key)));
    }
}
