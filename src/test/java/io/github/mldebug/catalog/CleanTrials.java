package io.github.mldebug.catalog;

import io.github.mldebug.check.CheckResult;
import io.github.mldebug.check.CheckResult.Judged;
import io.github.mldebug.check.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Lets the whole catalogue look at clean tables, and counts the alarms. */
final class CleanTrials {
    private CleanTrials() {}

    /**
     * The alarms on one kind of table.
     *
     * @param tables how many tables were looked at
     * @param counts findings in all of them together that count, by severity and check
     */
    record Alarms(String name, int rows, int columns, int tables, Map<Alarm, Integer> counts) {
        /** How many of that severity in all tables together. */
        int count(Severity severity) {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getKey().severity() == severity)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** Which check raised it and how loudly. */
    record Alarm(Severity severity, String check) implements Comparable<Alarm> {
        @Override
        public int compareTo(Alarm other) {
            int bySeverity = severity.compareTo(other.severity);
            return bySeverity != 0 ? bySeverity : check.compareTo(other.check);
        }
    }

    /** Looks at the tables of the first seeds. */
    static Alarms measure(String name, @Nullable String target, LongFunction<String> csv, int tables) {
        List<List<CheckResult>> results = LongStream.rangeClosed(1, tables)
                .parallel()
                .mapToObj(seed -> FaultTrials.run(csv.apply(seed), target, null))
                .toList();
        Map<Alarm, Integer> counts = new TreeMap<>();
        for (List<CheckResult> looked : results) {
            for (CheckResult result : looked) {
                result.findings().stream()
                        .filter(Judged::counts)
                        .forEach(judged -> counts.merge(
                                new Alarm(
                                        judged.finding().severity(),
                                        result.info().id()),
                                1,
                                Integer::sum));
            }
        }
        String sample = csv.apply(1);
        String header = sample.substring(0, sample.indexOf('\n'));
        return new Alarms(name, (int) sample.lines().count() - 1, header.split(",", -1).length, tables, counts);
    }
}
