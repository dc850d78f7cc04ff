package io.github.mldebug.catalog;

import io.github.mldebug.catalog.CleanTrials.Alarm;
import io.github.mldebug.catalog.CleanTrials.Alarms;
import io.github.mldebug.catalog.FaultTrials.Rate;
import io.github.mldebug.check.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The measured error rates as the page that publishes them. */
final class ErrorRatesPage {
    private ErrorRatesPage() {}

    static String of(List<Alarms> made, List<Alarms> open, List<Rate> rates) {
        return """
                # How often the checks are right

                Measured by `mvn -q test -P 'long,!lint,!gate' -Djacoco.skip=true -Dtest=ErrorRatesTest`, which fails when
                this page no longer says what it measures; `-Dmldebug.update=true` writes the page anew. The tables and the
                faults are seeded, so everybody gets the same numbers. A finding that another one mutes is not counted.

                ## Alarms on clean tables

                Tables made so that nothing is wrong with them: every error and every warning here is a false alarm.
                Findings per table.

                """
                + alarms(made)
                + "\n## False alarms by check\n\nOn the same tables; a check that is not named raised none.\n\n"
                + byCheck(made)
                + "\n## Alarms on open data\n\nData sets as they are published. Nobody vouches that they are without"
                + " faults, so an alarm here need not be a false one.\n\n"
                + alarms(open)
                + "\n## Planted faults\n\nIn the first line of each fault it is as strong as the check's page calls"
                + " clear. *Found*: the check found anything. *Column*: it found it in just the planted columns."
                + " *Lines*: it named every planted line and hardly another. *Others*: warnings and errors of other"
                + " checks on the planted columns, per table.\n\n"
                + faults(rates);
    }

    private static String alarms(List<Alarms> all) {
        StringBuilder page = new StringBuilder("| table | rows × columns | errors | warnings | notes | of |\n")
                .append("|---|--:|--:|--:|--:|---|\n");
        for (Alarms one : all) {
            page.append("| ").append(one.name()).append(" | ");
            page.append(one.rows()).append(" × ").append(one.columns()).append(" | ");
            for (Severity severity : Severity.values()) {
                page.append(mean(one.count(severity), one.tables())).append(" | ");
            }
            page.append(one.counts().keySet().stream()
                            .map(Alarm::check)
                            .distinct()
                            .map(id -> "`" + id + "`")
                            .collect(Collectors.joining(", ")))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String byCheck(List<Alarms> all) {
        int tables = all.stream().mapToInt(Alarms::tables).sum();
        Map<String, Map<Severity, Integer>> counts = new TreeMap<>();
        all.forEach(one -> one.counts()
                .forEach((alarm, count) -> counts.computeIfAbsent(alarm.check(), id -> new EnumMap<>(Severity.class))
                        .merge(alarm.severity(), count, Integer::sum)));
        StringBuilder page = new StringBuilder("| check | errors | warnings | notes |\n|---|--:|--:|--:|\n");
        counts.forEach((id, bySeverity) -> {
            page.append("| `").append(id).append("` |");
            for (Severity severity : Severity.values()) {
                page.append(' ')
                        .append(mean(bySeverity.getOrDefault(severity, 0), tables))
                        .append(" |");
            }
            page.append('\n');
        });
        return page.append("\nPer table, of ")
                .append(tables)
                .append(" tables.\n")
                .toString();
    }

    private static String faults(List<Rate> rates) {
        StringBuilder page = new StringBuilder("| check | fault | strength | found | column | lines | others |\n")
                .append("|---|---|---|--:|--:|--:|--:|\n");
        for (Rate rate : rates) {
            boolean first = rate.strength() == rate.fault().clear();
            page.append("| ").append(first ? "`" + rate.check() + "`" : "").append(" | ");
            page.append(first ? rate.fault().name() : "").append(" | ");
            page.append(rate.fault().shown(rate.strength())).append(" | ");
            page.append(percent(rate.found(), rate.trials())).append(" | ");
            page.append(percent(rate.column(), rate.trials())).append(" | ");
            page.append(rate.hasLines() ? percent(rate.lines(), rate.trials()) : "")
                    .append(" | ");
            page.append(mean(rate.others(), rate.trials())).append(" |\n");
        }
        return page.toString();
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * part / whole);
    }

    private static String mean(int sum, int tables) {
        double mean = (double) sum / tables;
        return sum == 0 ? "0" : mean < 0.005 ? "below 0.01" : String.format(Locale.ROOT, "%.2f", mean);
    }
}
