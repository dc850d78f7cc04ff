package io.github.mldebug.catalog.column;

import io.github.mldebug.table.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which parts of a column's dates vary, and so may tell something that the point in time does not. */
final class DateParts {
    private static final int MOST = 2_000;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long DAYS_PER_WEEK = 7;

    private DateParts() {}

    /** The features of those parts, as {@code hour} and {@code month}, in the order in which to try them. */
    static List<String> varying(List<String> dates) {
        List<String> some = dates.subList(0, Math.min(MOST, dates.size()));
        Dates.Order order = Dates.orderOf(some);
        Set<Long> hours = new HashSet<>();
        Set<Long> weekdays = new HashSet<>();
        Set<Integer> months = new HashSet<>();
        Set<Integer> days = new HashSet<>();
        for (String date : some) {
            double seconds = Dates.epochSeconds(date.strip(), order);
            if (!Double.isNaN(seconds)) {
                long day = Math.floorDiv((long) seconds, SECONDS_PER_DAY);
                hours.add(Math.floorMod((long) seconds, SECONDS_PER_DAY) / 3600);
                weekdays.add(Math.floorMod(day, DAYS_PER_WEEK));
                months.add(LocalDate.ofEpochDay(day).getMonthValue());
                days.add(LocalDate.ofEpochDay(day).getDayOfMonth());
            }
        }
        List<String> varying = new ArrayList<>();
        if (hours.size() > 1) {
            varying.add("hour");
        }
        if (months.size() > 1) {
            varying.add("month");
        }
        // The first of a month or year falls on some weekday, too; that means nothing.
        if (weekdays.size() > 1 && days.size() > 1) {
            varying.add("weekday");
        }
        return varying;
    }
}
