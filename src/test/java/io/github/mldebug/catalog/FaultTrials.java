package io.github.mldebug.catalog;

import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckResult;
import io.github.mldebug.check.CheckResult.Judged;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Severity;
import io.github.mldebug.kit.CheckTester;
import io.github.mldebug.kit.Planted;
import io.github.mldebug.kit.PlantedFault;
import io.github.mldebug.kit.TextTables;
import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Plants faults, lets the whole catalogue look, and counts how often the right check says the right thing. */
final class FaultTrials {
    /** How many of the lines that a finding names may be of rows without a fault. */
    private static final double STRAY = 0.1;

    private FaultTrials() {}

    /**
     * How often a fault of one strength is found. A finding that another check mutes is not found: nobody reads it.
     *
     * @param trials tables with the fault in them
     * @param found tables in which the check found anything
     * @param column tables in which a finding of the check is about just the planted columns
     * @param lines tables in which that finding names every planted line (of the first 100), and hardly any other
     * @param hasLines whether there are lines to name
     * @param others warnings and errors of other checks in all tables together that are about a planted column
     */
    record Rate(
            String check,
            PlantedFault fault,
            double strength,
            int trials,
            int found,
            int column,
            int lines,
            boolean hasLines,
            int others) {
        /** Whether the page calls it clear. */
        boolean isClear() {
            return strength >= fault.clear();
        }
    }

    /** Plants the fault once a seed, from seed 1 on. */
    static Rate measure(Check<OneTable> check, PlantedFault fault, double strength, int trials) {
        List<Seen> seen = LongStream.rangeClosed(1, trials)
                .parallel()
                .mapToObj(seed -> look(check, fault.planter().plant(seed, strength)))
                .toList();
        return new Rate(
                check.info().id(),
                fault,
                strength,
                trials,
                (int) seen.stream().filter(Seen::found).count(),
                (int) seen.stream().filter(Seen::column).count(),
                (int) seen.stream().filter(Seen::lines).count(),
                seen.stream().anyMatch(Seen::hasLines),
                seen.stream().mapToInt(Seen::others).sum());
    }

    private record Seen(boolean found, boolean column, boolean lines, boolean hasLines, int others) {}

    private static Seen look(Check<OneTable> check, Planted planted) {
        List<Finding> mine = new ArrayList<>();
        int others = 0;
        for (CheckResult result : run(planted.csv(), planted.target(), check)) {
            boolean same = result.info().id().equals(check.info().id());
            for (Judged judged : result.findings()) {
                if (judged.counts() && same) {
                    mine.add(judged.finding());
                } else if (judged.counts() && concerns(judged.finding(), planted)) {
                    others++;
                }
            }
        }
        List<Finding> right = mine.stream()
                .filter(each -> each.columns().equals(planted.columns()))
                .toList();
        boolean lines = right.stream().anyMatch(each -> names(each, planted.lines()));
        return new Seen(
                !mine.isEmpty(), !right.isEmpty(), lines, !planted.lines().isEmpty(), others);
    }

    private static boolean concerns(Finding finding, Planted planted) {
        return finding.severity() != Severity.INFO && finding.columns().stream().anyMatch(planted.columns()::contains);
    }

    private static boolean names(Finding finding, List<Integer> planted) {
        Set<Integer> first = new HashSet<>(planted.subList(0, Math.min(planted.size(), Finding.MAX_LINES)));
        Set<Integer> named = new HashSet<>(finding.lines());
        long stray =
                finding.lines().stream().filter(line -> !planted.contains(line)).count();
        boolean all = named.containsAll(first) || (named.size() == Finding.MAX_LINES && stray == 0);
        return all && stray <= STRAY * planted.size();
    }

    /** Every check that costs no more than this one, on a table; every check when none is given. */
    static List<CheckResult> run(String csv, @Nullable String target, @Nullable Check<OneTable> dearest) {
        Table table = TextTables.table(csv);
        List<Check<OneTable>> checks = Catalog.oneTable().stream()
                .filter(each -> dearest == null
                        || each.info().work().compareTo(dearest.info().work()) <= 0)
                .toList();
        OneTable subject =
                new OneTable(table, target == null ? null : TextTables.target(table, target), null, Set.of(), Set.of());
        return CheckTester.run(checks, subject, List.of());
    }
}
