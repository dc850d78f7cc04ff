package io.github.mldebug.render;

import io.github.mldebug.check.Cause;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.Severity;
import io.github.mldebug.report.CheckAnswer;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.CheckReport.FindingReport;
import io.github.mldebug.report.ColumnReport;
import io.github.mldebug.report.DataReport;
import io.github.mldebug.report.FailOn;
import io.github.mldebug.report.Summary;
import io.github.mldebug.report.TargetReport;
import io.github.mldebug.table.Dialect;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.RowLedger;
import java.util.List;
import java.util.stream.IntStream;

/** Fixed answers of {@code check}. */
final class SampleChecks {
    /** Everything that a file can hold against the program that shows it. */
    static final String HOSTILE =
            "\u001b[2Jname\r\n\t\u009b31m\u202egnp.\u2066\u00a0| <b>`a`</b> & ::error::x%0Ay </script><script>alert(1)"
                    + "</script> ]]> \"><img src=x onerror=alert(1)> [a](javascript:b) *c* _d_ ~~e~~ $f$ ${g} #12 @octocat"
                    + " https://h.example =1+cmd|' /C calc'!A0 \ufffe\ud800 \ud83d\udc69\u200d\ud83d\udcbb";

    private static final String SHA = "8a1f5d1c3b0e7f62a4d97c58e1b2f3046d5c8b7a90e1f2d3c4b5a69788776655";

    private SampleChecks() {}

    static CheckAnswer empty() {
        return new CheckAnswer(
                new DataReport("empty.csv", 0, 2, 12, SHA, dialect(), new RowLedger(0, 0, 0, 0)),
                null,
                List.of(new ColumnReport("a", "a", Role.UNCLEAR, 0, 0), new ColumnReport("b", "b", Role.UNCLEAR, 0, 0)),
                new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                List.of(),
                FailOn.ERROR,
                0);
    }

    static CheckAnswer allPassed() {
        return new CheckAnswer(
                data(),
                target(),
                columns(),
                new Summary(0, 0, 0, 3, 0, 0, 0, 0, 0, 0),
                List.of(
                        passed("ragged-rows", Group.FILE),
                        passed("missing-values", Group.MISSING),
                        passed("duplicate-rows", Group.ROW)),
                FailOn.ERROR,
                0);
    }

    static CheckAnswer oneFinding() {
        return new CheckAnswer(
                data(),
                target(),
                columns(),
                new Summary(0, 1, 0, 2, 0, 0, 0, 0, 0, 0),
                List.of(passed("ragged-rows", Group.FILE), duplicateRows(), passed("missing-values", Group.MISSING)),
                FailOn.ERROR,
                0);
    }

    static CheckAnswer notApplicable() {
        return new CheckAnswer(
                data(),
                null,
                columns(),
                new Summary(0, 0, 0, 1, 2, 1, 0, 0, 0, 0),
                List.of(
                        passed("ragged-rows", Group.FILE),
                        ended("missing-label", Group.LABEL, Status.NOT_APPLICABLE, "no target column"),
                        ended("label-leak", Group.LEAK, Status.NOT_APPLICABLE, "no target column"),
                        ended(
                                "near-duplicate-rows",
                                Group.ROW,
                                Status.SKIPPED,
                                "1000000 rows would take 31 times the budget; ask for it with --thorough")),
                FailOn.ERROR,
                0);
    }

    static CheckAnswer crashed() {
        return new CheckAnswer(
                data(),
                target(),
                columns(),
                new Summary(0, 0, 0, 1, 0, 0, 1, 0, 0, 0),
                List.of(
                        passed("ragged-rows", Group.FILE),
                        ended("outliers", Group.VALUE, Status.CRASHED, "ArithmeticException: / by zero")),
                FailOn.ERROR,
                70);
    }

    static CheckAnswer many() {
        return new CheckAnswer(
                data(), target(), columns(), new Summary(1, 4, 1, 2, 1, 0, 0, 1, 1, 0), manyReports(), FailOn.ERROR, 1);
    }

    static List<CheckReport> manyReports() {
        return List.of(
                passed("ragged-rows", Group.FILE),
                missingValues(),
                outliers(),
                duplicateRows(),
                labelCopy(),
                duplicateColumns(),
                classImbalance(),
                ended("time-leak", Group.LEAK, Status.NOT_APPLICABLE, "no --time column"),
                passed("near-duplicate-rows", Group.ROW));
    }

    private static CheckReport missingValues() {
        return found(
                "missing-values",
                Group.MISSING,
                "Missing values",
                List.of(
                        missing(Severity.WARNING, "deck", "688 of 891 cells of deck are empty (77.2 %)", 688, 0.772),
                        missing(Severity.WARNING, "age", "177 of 891 cells of age are empty (19.9 %)", 177, 0.199),
                        missing(
                                Severity.INFO,
                                "embarked",
                                "2 of 891 cells of embarked are empty (0.2 %)",
                                2,
                                0.00224466891)));
    }

    private static CheckReport outliers() {
        return found(
                "outliers",
                Group.VALUE,
                "Outliers",
                List.of(new FindingReport(
                        "5be0cd19137e",
                        Severity.WARNING,
                        "titanic.csv",
                        List.of("fare"),
                        "3 cells of fare lie more than 8 interquartile ranges above the third quartile, 31",
                        512.3292,
                        215.8,
                        3,
                        List.of(259, 680, 738),
                        List.of("512.3292"),
                        Cause.DATA,
                        "mldebug check titanic.csv --target survived --limit outliers.distance=12",
                        null,
                        null,
                        null)));
    }

    private static CheckReport labelCopy() {
        return found(
                "label-copy",
                Group.LEAK,
                "Label copied into a feature",
                List.of(new FindingReport(
                        "1f83d9abfb41",
                        Severity.ERROR,
                        "titanic.csv",
                        List.of("alive"),
                        "alive repeats survived in 891 of 891 rows",
                        1,
                        0.99,
                        891,
                        IntStream.range(2, 102).boxed().toList(),
                        List.of("yes", "no"),
                        Cause.DATA,
                        "mldebug baseline titanic.csv --target survived --exclude alive",
                        null,
                        null,
                        null)));
    }

    private static CheckReport duplicateColumns() {
        return found(
                "duplicate-columns",
                Group.PAIR,
                "Duplicate columns",
                List.of(new FindingReport(
                        "9b05688c2b3e",
                        Severity.WARNING,
                        "titanic.csv",
                        List.of("survived", "alive"),
                        "alive is survived, renamed",
                        1,
                        null,
                        891,
                        List.of(),
                        List.of(),
                        Cause.DATA,
                        "drop one of the two columns",
                        "label-copy",
                        null,
                        null)));
    }

    private static CheckReport classImbalance() {
        FindingReport finding = new FindingReport(
                "510e527fade6",
                Severity.INFO,
                "titanic.csv",
                List.of("survived"),
                "549 of 891 rows are of class 0 (61.6 %)",
                0.616,
                0.6,
                549,
                List.of(),
                List.of("0"),
                Cause.DATA,
                "judge the model by balanced accuracy as well",
                null,
                "--ignore class-imbalance",
                null);
        return new CheckReport(
                "class-imbalance",
                Group.LABEL,
                "Class imbalance",
                Status.SUPPRESSED,
                Severity.INFO,
                "--ignore class-imbalance",
                List.of(finding));
    }

    static CheckAnswer hostile() {
        return new CheckAnswer(
                new DataReport("odd" + HOSTILE + ".csv", 3, 1, 64, SHA, dialect(), new RowLedger(4, 3, 1, 1)),
                new TargetReport(HOSTILE, "binary", List.of(HOSTILE, "漢字かな"), "the last column"),
                List.of(new ColumnReport(HOSTILE, HOSTILE, Role.TEXT, 0, 3)),
                new Summary(0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
                List.of(found(
                        "category-variants",
                        Group.VALUE,
                        "Category variants",
                        List.of(new FindingReport(
                                "a54ff53a5f1d",
                                Severity.WARNING,
                                "odd" + HOSTILE + ".csv",
                                List.of(HOSTILE),
                                "2 spellings of one value in " + HOSTILE,
                                2,
                                1.0,
                                2,
                                List.of(2, 3),
                                List.of(HOSTILE, "x".repeat(300), "漢字かな交じり文".repeat(9), ""),
                                Cause.DATA,
                                "mldebug check odd.csv --exclude '" + HOSTILE + "'",
                                null,
                                null,
                                null)))),
                FailOn.ERROR,
                0);
    }

    static DataReport data() {
        return new DataReport("titanic.csv", 891, 12, 60302, SHA, dialect(), new RowLedger(893, 891, 4, 2));
    }

    static TargetReport target() {
        return new TargetReport(
                "survived", "binary", List.of("0", "1"), "given by --target; 2 distinct whole numbers make it classes");
    }

    static List<ColumnReport> columns() {
        return List.of(
                new ColumnReport("survived", "survived", Role.CATEGORICAL, 0, 2),
                new ColumnReport("age", "age", Role.NUMERIC, 177, 88),
                new ColumnReport("alive", "alive", Role.CATEGORICAL, 0, 2));
    }

    private static Dialect dialect() {
        return new Dialect(",", "\"", "UTF-8", true);
    }

    private static CheckReport passed(String id, Group group) {
        return new CheckReport(id, group, id, Status.PASSED, Severity.WARNING, null, List.of());
    }

    private static CheckReport ended(String id, Group group, Status status, String reason) {
        return new CheckReport(id, group, id, status, Severity.WARNING, reason, List.of());
    }

    private static CheckReport found(String id, Group group, String title, List<FindingReport> findings) {
        return new CheckReport(id, group, title, Status.FOUND, Severity.WARNING, null, findings);
    }

    private static CheckReport duplicateRows() {
        return found(
                "duplicate-rows",
                Group.ROW,
                "Duplicate rows",
                List.of(new FindingReport(
                        "6a09e667f3bc",
                        Severity.WARNING,
                        "titanic.csv",
                        List.of(),
                        "38 of 891 rows repeat an earlier row (4.3 %)",
                        0.0426487093,
                        0.01,
                        38,
                        List.of(48, 77, 78, 79, 88, 96, 122, 201, 326, 355),
                        List.of(),
                        Cause.DATA,
                        "mldebug check titanic.csv --target survived --limit duplicate-rows.share=0.05",
                        null,
                        null,
                        null)));
    }

    private static FindingReport missing(
            Severity severity, String column, String message, long count, double measured) {
        return new FindingReport(
                "3c6ef372fe94",
                severity,
                "titanic.csv",
                List.of(column),
                message,
                measured,
                null,
                count,
                List.of(7, 19, 20, 21, 28, 30),
                List.of(),
                Cause.DATA,
                "mldebug explain missing-values",
                null,
                null,
                null);
    }
}
