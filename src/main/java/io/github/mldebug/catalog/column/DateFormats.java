package io.github.mldebug.catalog.column;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a date is written: the order and width of its parts and the signs between them. Times are only there or not. */
final class DateFormats {
    private static final Pattern TIME = Pattern.compile("(?:(?:[Tt]| +)|^)\\d{1,2}:\\d{2}.*$");
    private static final Pattern TWO_NUMBERS =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(?:\\d{4}|\\d{2})(?:\\D.*)?");
    private static final String TIMED = " hh:mm";
    private static final int YEAR = 4;
    private static final int MONTHS = 12;

    private DateFormats() {}

    /** A key that is equal for dates written alike: {@code yyyy-dd-dd}, {@code dd mmm yyyy hh:mm}. */
    static String key(String cell) {
        if (cell.indexOf(':') < 0) {
            return day(cell);
        }
        Matcher time = TIME.matcher(cell);
        return time.find() ? day(cell.substring(0, time.start())) + TIMED : day(cell);
    }

    private static String day(String date) {
        StringBuilder key = new StringBuilder();
        int i = 0;
        while (i < date.length()) {
            int from = i;
            while (i < date.length() && Character.isDigit(date.charAt(i))) {
                i++;
            }
            if (i > from) {
                key.append(i - from >= YEAR ? "yyyy" : "dd");
                continue;
            }
            while (i < date.length() && Character.isLetter(date.charAt(i))) {
                i++;
            }
            key.append(i > from ? "mmm" : date.charAt(i++));
        }
        return key.toString();
    }

    /** Whether two ways differ in nothing but that one has a time. */
    static boolean differInTime(String first, String second) {
        return first.replace(TIMED, "").equals(second.replace(TIMED, ""));
    }

    /** Whether a date of two small numbers must have the day first (1) or the month first (-1), or may have either (0). */
    static int order(String cell) {
        Matcher numbers = TWO_NUMBERS.matcher(cell);
        if (!numbers.matches()) {
            return 0;
        }
        boolean first = Integer.parseInt(numbers.group(1)) > MONTHS;
        boolean second = Integer.parseInt(numbers.group(3)) > MONTHS;
        return first == second ? 0 : first ? 1 : -1;
    }
}
