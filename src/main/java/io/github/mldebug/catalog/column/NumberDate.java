package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Severity;
import io.github.mldebug.profile.Distribution;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A way in which a number can be a date. */
enum NumberDate {
    /** 20241231. */
    DAYS(
            "year, month and day in one number",
            Severity.WARNING,
            19_000_101,
            21_001_231,
            ": as numbers the last day of a year is some 8870 away from the first of the next"),
    /** 202412. */
    MONTHS(
            "year and month in one number",
            Severity.WARNING,
            190_001,
            210_012,
            ": as numbers December is 89 away from the next January"),
    /** Of 1990 to 2049. */
    SECONDS(
            "seconds since 1970",
            Severity.INFO,
            631_152_000,
            2_524_608_000L,
            ": as numbers they have no hour, weekday or month"),
    /** Of the same years. */
    MILLISECONDS(
            "milliseconds since 1970",
            Severity.INFO,
            631_152_000_000L,
            2_524_608_000_000L,
            ": as numbers they have no hour, weekday or month"),
    /** Of 1954 to 2064. */
    SHEET_DAYS(
            "days as spreadsheets count them",
            Severity.INFO,
            20_000,
            60_000,
            ": as numbers they have no weekday or month");

    private static final Pattern NAMED =
            Pattern.compile(".* (?:date|time|timestamp|ts|datetime|epoch|day|created|updated|modified|at|dt) .*");
    private static final int FEWEST = 10;

    private final String what;
    private final Severity severity;
    private final long from;
    private final long to;
    private final String cost;

    NumberDate(String what, Severity severity, long from, long to, String cost) {
        this.what = what;
        this.severity = severity;
        this.from = from;
        this.to = to;
        this.cost = cost;
    }

    /** The way that fits all numbers of a column; the name decides where other numbers look so too. */
    static Optional<NumberDate> of(String name, Distribution numbers) {
        if (numbers.distinct() < FEWEST || !numbers.isWhole()) {
            return Optional.empty();
        }
        boolean named = NAMED.matcher(ColumnName.spaced(name)).matches();
        return Arrays.stream(values())
                .filter(way -> (way.isCalendar() || named) && way.fits(numbers))
                .findFirst();
    }

    /** What it is, as {@code year and month in one number}. */
    String what() {
        return what;
    }

    /** Of a column that holds such dates. */
    Severity severity() {
        return severity;
    }

    /** What it costs, as the end of a sentence. */
    String cost() {
        return cost;
    }

    /** Whether the digits are those of a calendar, which other numbers all but never have, whatever the column's name. */
    private boolean isCalendar() {
        return this == DAYS || this == MONTHS;
    }

    private boolean fits(Distribution numbers) {
        if (numbers.min() < from || numbers.max() > to) {
            return false;
        }
        for (int i = 0; isCalendar() && i < numbers.distinct(); i++) {
            if (!isDay((int) numbers.value(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isDay(int number) {
        int months = this == DAYS ? number / 100 : number;
        int month = months % 100;
        int day = this == DAYS ? number % 100 : 1;
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(months / 100, month).lengthOfMonth();
    }
}
