package io.github.mldebug.split;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date of three numbers, with or without a time of day and an offset, as seconds since 1970 in UTC. A date without
 * an offset counts as UTC: only the order matters here.
 */
enum DateText {
    /** {@code 2012-01-31}, also with slashes or points. */
    YEAR_FIRST,
    /** {@code 31.01.2012}. */
    DAY_FIRST,
    /** {@code 01/31/2012}. */
    MONTH_FIRST;

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})"
            + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)? ?([AaPp][Mm])?)?"
            + " ?(Z|[+-]\\d{2}:?\\d{2})?");

    private static final double SECONDS_A_DAY = 86_400;

    /** The seconds, NaN when the text is no date of this order. */
    double seconds(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            return Double.NaN;
        }
        String first = matcher.group(1);
        String last = matcher.group(4);
        boolean yearFits = this == YEAR_FIRST
                ? first.length() == 4 && last.length() <= 2
                : first.length() <= 2 && last.length() == 4;
        if (!yearFits || (this == MONTH_FIRST && matcher.group(2).equals("."))) {
            return Double.NaN;
        }
        try {
            return date(first, matcher.group(3), last).toEpochDay() * SECONDS_A_DAY
                    + timeOfDay(matcher)
                    - offset(matcher);
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    private LocalDate date(String first, String middle, String last) {
        int one = Integer.parseInt(first);
        int two = Integer.parseInt(middle);
        int three = Integer.parseInt(last);
        return switch (this) {
            case YEAR_FIRST -> LocalDate.of(one, two, three);
            case DAY_FIRST -> LocalDate.of(three, two, one);
            case MONTH_FIRST -> LocalDate.of(three, one, two);
        };
    }

    private static double timeOfDay(Matcher matcher) {
        if (matcher.group(5) == null) {
            return 0;
        }
        int hour = Integer.parseInt(matcher.group(5));
        int minute = Integer.parseInt(matcher.group(6));
        double second = matcher.group(7) == null ? 0 : Integer.parseInt(matcher.group(7));
        if (matcher.group(8) != null) {
            second += Double.parseDouble("0." + matcher.group(8));
        }
        String half = matcher.group(9);
        if (half != null) {
            boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
            hour = hour > 12 ? 99 : hour % 12 + (afternoon ? 12 : 0);
        }
        if (hour > 23 || minute > 59 || second >= 61) {
            throw new DateTimeException("no time of day");
        }
        return hour * 3600 + minute * 60 + second;
    }

    private static double offset(Matcher matcher) {
        String offset = matcher.group(10);
        if (offset == null || offset.equals("Z")) {
            return 0;
        }
        String digits = offset.substring(1).replace(":", "");
        double seconds = Integer.parseInt(digits.substring(0, 2)) * 3600 + Integer.parseInt(digits.substring(2)) * 60;
        return offset.charAt(0) == '-' ? -seconds : seconds;
    }
}
