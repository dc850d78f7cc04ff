package io.github.mldebug.table;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reading of dates and timestamps as they stand in data files. Understood are {@code 2024-03-31} (also with {@code /} or
 * {@code .}), {@code 2024-03}, {@code 31/03/2024} and {@code 03/31/24} (also with {@code -} or {@code .}), {@code 31 Mar
 * 2024}, {@code March 31, 2024}, each alone or followed by a time ({@code T} or a blank, {@code 9:05}, {@code 09:05:07.25},
 * {@code 9:05 PM}) and a zone ({@code Z}, {@code UTC}, {@code +01:00}). Without a zone a time counts as UTC. Two-digit years
 * are 1969 to 2068, as POSIX has it. Years outside 1000 to 9999 are no dates. A weekday may stand in front, {@code Mar 2024}
 * is the first of that month, and a time alone is one of 1970-01-01.
 */
public final class Dates {
    /** Which of two small numbers comes first. */
    public enum Order {
        /** {@code 31/03/2024}. */
        DAY_FIRST,
        /** {@code 03/31/2024}. */
        MONTH_FIRST
    }

    private static final int SHORTEST = 4;
    private static final int SHORTEST_DATE = 6;
    private static final int LONGEST = 48;
    private static final int FIRST_YEAR = 1000;
    private static final int PIVOT = 69;
    private static final int SECONDS_PER_DAY = 86_400;

    private static final String TIME = "(?:(?:[Tt]| +)(?<hour>\\d{1,2}):(?<minute>\\d{2})"
            + "(?::(?<second>\\d{2})(?<fraction>[.,]\\d{1,9})?)?(?: ?(?<half>[AaPp])\\.?[Mm]\\.?)?"
            + "(?: ?(?<zone>[Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<year>\\d{4})(?<separator>[-/.])(?<month>\\d{1,2})(?:\\k<separator>(?<day>\\d{1,2})" + TIME + ")?");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<first>\\d{1,2})(?<separator>[-/.])(?<next>\\d{1,2})\\k<separator>(?<year>\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?<day>\\d{1,2})[- ./]?(?<name>\\p{Alpha}{3,9})\\.?[- ,./]{0,2}(?<year>\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAME_DAY =
            Pattern.compile("(?<name>\\p{Alpha}{3,9})\\.? (?<day>\\d{1,2})(?:,| |, )(?<year>\\d{4})" + TIME);

    private static final Pattern NAME_YEAR = Pattern.compile("(?<name>\\p{Alpha}{3,9})\\.?[- ,/]{1,2}(?<year>\\d{4})");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?i)(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]* (?<rest>.+)");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?<fraction>[.,]\\d{1,9})?)?(?: ?(?<half>[AaPp])\\.?[Mm]\\.?)?(?<zone>[Zz])?");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    private static final Set<String> WEEKDAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> MONTH_NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "sept",
            "october",
            "november",
            "december");

    private Dates() {}

    /** Whether a trimmed cell is a date or a timestamp in either order. */
    public static boolean isDate(String cell) {
        return !Double.isNaN(epochSeconds(cell, Order.DAY_FIRST))
                || !Double.isNaN(epochSeconds(cell, Order.MONTH_FIRST));
    }

    /** Seconds since 1970-01-01T00:00Z of a trimmed cell, negative before, NaN when it is no date. */
    public static double epochSeconds(String cell, Order order) {
        if (cell.length() < SHORTEST || cell.length() > LONGEST) {
            return Double.NaN;
        }
        char first = cell.charAt(0);
        if (first < '0' || first > '9') {
            return startsWithWord(cell, order);
        }
        if (cell.charAt(1) == ':' || cell.charAt(2) == ':') {
            Matcher clock = CLOCK.matcher(cell);
            return clock.matches() ? secondsOfDay(clock) : Double.NaN;
        }
        if (cell.length() < SHORTEST_DATE) {
            return Double.NaN;
        }
        char third = cell.charAt(2);
        if (third >= '0' && third <= '9' && cell.charAt(1) >= '0' && cell.charAt(1) <= '9') {
            if (PlainDates.isYearFirst(cell)) {
                return at(PlainDates.number(cell, 0, 4), PlainDates.number(cell, 5, 7), PlainDates.number(cell, 8, 10))
                        + PlainDates.secondsOfDay(cell);
            }
            Matcher matcher = YEAR_FIRST.matcher(cell);
            return matcher.matches() ? yearFirst(matcher) : Double.NaN;
        }
        if (PlainDates.isYearLast(cell)) {
            int year = PlainDates.number(cell, 6, 10);
            return yearLast(year, PlainDates.number(cell, 0, 2), PlainDates.number(cell, 3, 5), order)
                    + PlainDates.secondsOfDay(cell);
        }
        Matcher matcher = YEAR_LAST.matcher(cell);
        return matcher.matches() ? yearLast(matcher, order) : named(DAY_NAME.matcher(cell));
    }

    /**
     * The order under which more cells are dates, counting each distinct one once. When both do equally well it is the day
     * first, unless the cells are written with slashes, the American habit.
     */
    public static Order orderOf(Iterable<String> cells) {
        int dayFirst = 0;
        int monthFirst = 0;
        boolean slashes = false;
        for (String cell : cells) {
            String trimmed = cell.strip();
            dayFirst += Double.isNaN(epochSeconds(trimmed, Order.DAY_FIRST)) ? 0 : 1;
            monthFirst += Double.isNaN(epochSeconds(trimmed, Order.MONTH_FIRST)) ? 0 : 1;
            slashes |= trimmed.indexOf('/') >= 0;
        }
        if (dayFirst == monthFirst) {
            return slashes ? Order.MONTH_FIRST : Order.DAY_FIRST;
        }
        return dayFirst > monthFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    /** Seconds since 1970-01-01T00:00Z row by row, in the order that fits the column; NaN where missing or no date. */
    public static double[] epochSeconds(TextColumn column) {
        Order order = orderOf(column.words());
        double[] ofWord = column.words().stream()
                .mapToDouble(word -> epochSeconds(word.strip(), order))
                .toArray();
        double[] seconds = new double[column.rows()];
        for (int row = 0; row < seconds.length; row++) {
            int code = column.code(row);
            seconds[row] = code < 0 ? Double.NaN : ofWord[code];
        }
        return seconds;
    }

    /** Most words are no names of days and months, which three letters tell apart from them without any pattern. */
    private static boolean startsWithName(String cell) {
        String start = cell.substring(0, 3).toLowerCase(Locale.ROOT);
        return MONTHS.containsKey(start) || WEEKDAYS.contains(start);
    }

    private static double startsWithWord(String cell, Order order) {
        if (!startsWithName(cell)) {
            return Double.NaN;
        }
        Matcher weekday = WEEKDAY.matcher(cell);
        if (weekday.matches()) {
            return epochSeconds(weekday.group("rest"), order);
        }
        Matcher monthOfYear = NAME_YEAR.matcher(cell);
        if (!monthOfYear.matches()) {
            return named(NAME_DAY.matcher(cell));
        }
        int month = month(monthOfYear.group("name"));
        int year = Integer.parseInt(monthOfYear.group("year"));
        return month == 0 || year < FIRST_YEAR
                ? Double.NaN
                : YearMonth.of(year, month).atDay(1).toEpochDay() * (double) SECONDS_PER_DAY;
    }

    private static double yearFirst(Matcher matcher) {
        @Nullable String day = matcher.group("day");
        if (day == null
                && (matcher.group("separator").equals(".")
                        || matcher.group("month").length() < 2)) {
            return Double.NaN;
        }
        int year = Integer.parseInt(matcher.group("year"));
        return at(year, number(matcher, "month"), day == null ? 1 : Integer.parseInt(day), matcher);
    }

    private static double yearLast(Matcher matcher, Order order) {
        int first = number(matcher, "first");
        int next = number(matcher, "next");
        return yearLast(year(matcher.group("year")), first, next, order) + secondsOfDay(matcher);
    }

    private static double yearLast(int year, int first, int next, Order order) {
        return order == Order.DAY_FIRST ? at(year, next, first) : at(year, first, next);
    }

    private static double named(Matcher matcher) {
        if (!matcher.matches()) {
            return Double.NaN;
        }
        int month = month(matcher.group("name"));
        return month == 0 ? Double.NaN : at(year(matcher.group("year")), month, number(matcher, "day"), matcher);
    }

    /** The month of a name, 0 when it is none. */
    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Integer month = MONTHS.get(lower.substring(0, 3));
        return month == null || (lower.length() > 3 && !MONTH_NAMES.contains(lower)) ? 0 : month;
    }

    private static double at(int year, int month, int day, Matcher matcher) {
        return at(year, month, day) + secondsOfDay(matcher);
    }

    private static double at(int year, int month, int day) {
        if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1) {
            return Double.NaN;
        }
        YearMonth yearMonth = YearMonth.of(year, month);
        if (day > yearMonth.lengthOfMonth()) {
            return Double.NaN;
        }
        return yearMonth.atDay(day).toEpochDay() * (double) SECONDS_PER_DAY;
    }

    private static double secondsOfDay(Matcher matcher) {
        if (matcher.group("hour") == null) {
            return 0;
        }
        int hour = number(matcher, "hour");
        @Nullable String half = matcher.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Double.NaN;
            }
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        int minute = number(matcher, "minute");
        int second = matcher.group("second") == null ? 0 : number(matcher, "second");
        @Nullable String fraction = matcher.group("fraction");
        double part = fraction == null ? 0 : Double.parseDouble("0." + fraction.substring(1));
        return PlainDates.secondsOfDay(hour, minute, second) + part - zoneSeconds(matcher.group("zone"));
    }

    private static int zoneSeconds(@Nullable String zone) {
        if (zone == null || (zone.charAt(0) != '+' && zone.charAt(0) != '-')) {
            return 0;
        }
        int hours = Integer.parseInt(zone.substring(1, 3));
        int minutes = zone.length() > 3 ? Integer.parseInt(zone.substring(zone.length() - 2)) : 0;
        int seconds = hours * 3600 + minutes * 60;
        return zone.charAt(0) == '-' ? -seconds : seconds;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year + (year < PIVOT ? 2000 : 1900);
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }
}
