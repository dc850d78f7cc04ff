package io.github.mldebug.catalog.column;

import io.github.mldebug.profile.Distribution;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A quantity that goes round.
 *
 * @param what it is, as {@code an hour}
 * @param names how columns of it are named
 * @param from its smallest value
 * @param period how far it is round once
 * @param whole whether its values are whole numbers
 */
record Circle(String what, Pattern names, double from, double period, boolean whole) {
    /** So many values can be categories. */
    static final int FEW = 31;

    private static final String NO_AMOUNT =
            "(?!.* (?:per|count|counts|num|number of|n|duration|since|tenure|ago|total|avg|mean|sum|max|min|rate) )";
    private static final String HOUR = "hour|hr|hod";
    private static final String MONTH = "month|mon|mnth";
    private static final String WEEKDAY = "weekday|dow|wday|day of week|dayofweek|day of the week";
    private static final String YEARDAY = "doy|yday|day of year|dayofyear|day of the year|julian day";
    private static final String WEEK = "week|week of year|weekofyear|woy";
    private static final String MINUTE = "minute|minute of hour";
    private static final String ANGLE =
            "angle|heading|bearing|azimuth|direction|orientation|rotation|course|hue|aspect|wind dir|winddir|degrees";
    private static final String LONGITUDE = "lon|lng|longitude";
    /** Most columns are named like none of them. */
    private static final Pattern ANY =
            Pattern.compile(holding(String.join("|", HOUR, MONTH, WEEKDAY, YEARDAY, WEEK, MINUTE, ANGLE, LONGITUDE)));

    private static final List<Circle> ALL = List.of(
            of("an hour", HOUR, 0, 24, true),
            of("an hour", HOUR, 1, 24, true),
            of("a month", MONTH, 1, 12, true),
            of("a month", MONTH, 0, 12, true),
            of("a weekday", WEEKDAY, 0, 7, true),
            of("a weekday", WEEKDAY, 1, 7, true),
            of("a day of the year", YEARDAY, 1, 366, true),
            of("a week of the year", WEEK, 1, 53, true),
            of("a minute", MINUTE, 0, 60, true),
            of("an angle", ANGLE, 0, 360, false),
            of("an angle", ANGLE, -180, 360, false),
            of("an angle", ANGLE, 0, 2 * Math.PI, false),
            of("an angle", ANGLE, -Math.PI, 2 * Math.PI, false),
            of("a longitude", LONGITUDE, -180, 360, false));

    private static String holding(String names) {
        return ".* (?:" + names + ") .*";
    }

    private static Circle of(String what, String names, double from, double period, boolean whole) {
        return new Circle(what, Pattern.compile(NO_AMOUNT + holding(names)), from, period, whole);
    }

    /** The circles of a name, in the order in which they should be tried. */
    static List<Circle> named(String name) {
        String spaced = ColumnName.spaced(name);
        if (!ANY.matcher(spaced).matches()) {
            return List.of();
        }
        return ALL.stream()
                .filter(circle -> circle.names.matcher(spaced).matches())
                .toList();
    }

    /** Whether the numbers lie on the circle, come near both of its ends, and are whole if they must be. */
    boolean isCovered(Distribution numbers, double share) {
        double last = from + period - (whole ? 1 : 0);
        return numbers.min() >= from
                && numbers.max() <= from + period - (whole ? 1 : 0)
                && numbers.min() <= from + share * period
                && numbers.max() >= last - share * period
                && (!whole || numbers.isWhole());
    }
}
