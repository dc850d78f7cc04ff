package io.github.mldebug.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.CheckResult;
import io.github.mldebug.check.CheckRunner;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.LimitOverrides;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Watch;
import io.github.mldebug.scan.BlockScanEngine;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.scan.Workers;
import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs one check on one table and says what it must find.
 *
 * <pre>{@code
 * CheckTester.of(new DuplicateRows()).on("""
 *         a,b
 *         1,2
 *         1,2
 *         """).finds("1 of 2 rows").onLines(3);
 * }</pre>
 */
public final class CheckTester {
    private final Check<OneTable> check;
    private final List<String> limits = new ArrayList<>();
    private @Nullable String target;
    private int @Nullable [] labelRows;
    private Set<String> excluded = Set.of();
    private Set<String> allowed = Set.of();

    private CheckTester(Check<OneTable> check) {
        this.check = check;
    }

    /** A tester of that check. */
    public static CheckTester of(Check<OneTable> check) {
        return new CheckTester(check);
    }

    /** The column to be predicted; without it there is no target. */
    public CheckTester target(String key) {
        this.target = key;
        return this;
    }

    /** The rows whose labels may be seen, counted from 0; without them, all. */
    public CheckTester labelRows(int... rows) {
        this.labelRows = rows;
        return this;
    }

    /** Columns put aside. */
    public CheckTester excluding(String... keys) {
        this.excluded = Set.of(keys);
        return this;
    }

    /** Columns wanted although a check objects. */
    public CheckTester allowing(String... keys) {
        this.allowed = Set.of(keys);
        return this;
    }

    /** A limit as {@code name=value}. */
    public CheckTester limit(String entry) {
        limits.add(check.info().id() + "." + entry);
        return this;
    }

    /** Looks at a table written as text. */
    public Seen on(String csv) {
        return on(TextTables.table(csv));
    }

    /** Looks at a table. */
    public Seen on(Table table) {
        OneTable subject = new OneTable(
                table, target == null ? null : TextTables.target(table, target), labelRows, excluded, allowed);
        return new Seen(run(List.of(check), subject, limits).get(0));
    }

    /** Runs checks on one thread, with limits as the user writes them. */
    public static List<CheckResult> run(List<? extends Check<OneTable>> checks, OneTable subject, List<String> limits) {
        List<CheckInfo> infos = checks.stream().map(Check::info).toList();
        CheckRunner runner =
                new CheckRunner(Workers.alone(), LimitOverrides.parse(limits, infos), List.of(), Watch.NONE);
        Workers workers = Workers.alone();
        return runner.run(checks, subject, new Measures(subject.table().rows(), new BlockScanEngine(workers)));
    }

    /** What the check saw. */
    public static final class Seen {
        private final CheckResult result;

        Seen(CheckResult result) {
            this.result = result;
        }

        /** How it ended. */
        public CheckResult result() {
            return result;
        }

        /** Its findings. */
        public List<Finding> findings() {
            return result.findings().stream().map(CheckResult.Judged::finding).toList();
        }

        /** It looked and found nothing. */
        public void passes() {
            assertEquals(Status.PASSED, result.status(), this::toString);
        }

        /** There was nothing to look at, for that reason. */
        public void isNotApplicable(String reason) {
            assertEquals(Status.NOT_APPLICABLE, result.status(), this::toString);
            assertTrue(String.valueOf(result.reason()).contains(reason), this::toString);
        }

        /** It found exactly one thing, and its message holds this. */
        public One finds(String message) {
            assertEquals(1, findings().size(), this::toString);
            Finding only = findings().get(0);
            assertTrue(only.message().contains(message), this::toString);
            return new One(only);
        }

        /** It found exactly these, each message holding the text in its place. */
        public void findsAll(String... messages) {
            assertEquals(messages.length, findings().size(), this::toString);
            for (int i = 0; i < messages.length; i++) {
                assertTrue(findings().get(i).message().contains(messages[i]), this::toString);
            }
        }

        @Override
        public String toString() {
            return result.toString();
        }
    }

    /** The one finding, to say more of. */
    public record One(Finding finding) {
        /** These lines and no others. */
        public One onLines(Integer... lines) {
            assertEquals(List.of(lines), finding.lines(), finding::toString);
            return this;
        }

        /** These columns and no others. */
        public One in(String... columns) {
            assertEquals(List.of(columns), finding.columns(), finding::toString);
            return this;
        }

        /** So bad. */
        public One as(Severity severity) {
            assertEquals(severity, finding.severity(), finding::toString);
            return this;
        }

        /** This many rows, cells or columns. */
        public One counting(long count) {
            assertEquals(count, finding.count(), finding::toString);
            return this;
        }

        /** The next command holds this. */
        public One advising(String next) {
            assertTrue(finding.next().contains(next), finding::toString);
            return this;
        }
    }
}
