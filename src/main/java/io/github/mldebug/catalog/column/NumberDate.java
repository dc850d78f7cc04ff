package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Severity;
import io.github.mldebug.profile.Distribution;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A way in which a number can be a date.
 *
 * @param what it is, as {@code a year, a month and a day in one number}
 * @param sure whether no other numbers look so, whatever the column's name
 * @param severity of a column that holds such dates
 * @param cost what that costs, as the end of a sentence
 */
record NumberDate(String what, boolean sure, Severity severity, String cost) {
    private static final NumberDate DAYS = new NumberDate(
            "year, month and day in one number",
            true,
            Severity.WARNING,
            ": as numbers the last day of a year is some 8870 away from the first of the next");
    private static final NumberDate MONTHS = new NumberDate(
            "year and month in one number",
            true,
            Severity.WARNING,
            ": as numbers December is 89 away from the next January");
    private static final NumberDate SECONDS = new NumberDate(
            "seconds since 1970", false, Severity.INFO, ": as numbers they have no hour, weekday or month");
    private static final NumberDate MILLISECONDS = new NumberDate(
            "milliseconds since 1970", false, Severity.INFO, ": as numbers they have no hour, weekday or month");
    private static final NumberDate SHEET_DAYS = new NumberDate(
            "days as spreadsheets count them", false, Severity.INFO, ": as numbers they have no weekday or month");

    private static final Pattern NAMED =
            Pattern.compile(".* (?:date|time|timestamp|ts|datetime|epoch|day|created|updated|modified|at|dt) .*");
    private static final int FEWEST = 10;
    private static final double FIRST_YEAR = 1900;
    private static final double LAST_YEAR = 2100;
    /** 1990 to 2049. */
    private static final double FIRST_SECOND = 631_152_000;

    private static final double LAST_SECOND = 2_524_608_000.0;
    /** 1954 to 2064. */
    private static final double FIRST_SHEET_DAY = 20_000;

    private static final double LAST_SHEET_DAY = 60_000;

    /** The way that fits all numbers of a column; the name decides where other numbers look so too. */
    static Optional<NumberDate> of(String name, Distribution numbers) {
        if (numbers.distinct() < FEWEST || !numbers.isWhole()) {
            return Optional.empty();
        }
        boolean named = NAMED.matcher(ColumnName.spaced(name)).matches();
        return List.of(DAYS, MONTHS, SECONDS, MILLISECONDS, SHEET_DAYS).stream()
                .filter(way -> (way.sure || named) && way.fits(numbers))
                .findFirst();
    }

    private boolean fits(Distribution numbers) {
        if (this == SECONDS) {
            return numbers.min() >= FIRST_SECOND && numbers.max() <= LAST_SECOND;
        }
        if (this == MILLISECONDS) {
            return numbers.min() >= 1000 * FIRST_SECOND && numbers.max() <= 1000 * LAST_SECOND;
        }
        if (this == SHEET_DAYS) {
            return numbers.min() >= FIRST_SHEET_DAY && numbers.max() <= LAST_SHEET_DAY;
        }
        double perYear = this == DAYS ? 10_000 : 100;
        if (numbers.min() < FIRST_YEAR * perYear || numbers.max() >= LAST_YEAR * perYear) {
            return false;
        }
        for (int i = 0; i < numbers.distinct(); i++) {
            if (!isCalendar((int) numbers.value(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isCalendar(int number) {
        int months = this == DAYS ? number / 100 : number;
        int month = months % 100;
        int day = this == DAYS ? number % 100 : 1;
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(months / 100, month).lengthOfMonth();
    }
}
