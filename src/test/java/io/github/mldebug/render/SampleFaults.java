package io.github.mldebug.render;

import io.github.mldebug.check.Cause;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Outcome.Status;
import io.github.mldebug.check.Severity;
import io.github.mldebug.report.CheckAnswer;
import io.github.mldebug.report.CheckReport;
import io.github.mldebug.report.CheckReport.FindingReport;
import io.github.mldebug.report.FailOn;
import io.github.mldebug.report.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A table with nearly every fault at once: what must still read well on one screen. */
final class SampleFaults {
    /** Severity, group, check, how many columns, what was seen (with # for the column), its lines, what next. */
    private static final String FAULTS = """
            error   | file    | ragged-rows           |  0 | 2 of 305 rows (0.7 %) do not have the header's 8 cells: 1 too short, filled up with missing cells and 1 too long, left out | 72 213 | look at line 72 of the file: usually a cell holds the delimiter and is not quoted
            error   | label   | missing-label         |  1 | 12 of 304 rows (3.9 %) have no label in '#' | 5 19 44 | find out why; rows without a label are not used
            error   | leak    | label-copy            |  2 | Column '#' is the label 'outcome' under other names in 303 rows | | leave it out: --exclude #; it will not be there when a prediction is asked for
            warning | file    | header-whitespace     |  3 | The name of column '#' begins or ends with a blank | 1 | rename the column in the file
            warning | label   | label-variants        |  1 | 3 spellings of one label in '#': "ill", "Ill", "ill." | 17 203 | write them alike in the file
            warning | label   | label-errors          |  1 | 9 labels of '#' contradict the model trained on the other rows | 8 33 120 | look at these rows first: line 8 is the most likely one
            warning | leak    | label-leak            |  1 | Column '#' alone reaches an auc of 0.991; without it the others reach 0.74 | | ask whether it is known when a prediction is made; else --exclude #
            warning | row     | near-duplicate-rows   |  0 | 14 of 304 rows (4.6 %) differ from an earlier row in one cell only | 40 41 42 | mldebug check clinic.csv --key visit_id
            warning | column  | constant-column       |  6 | Column '#' holds 'north' in all 304 rows | 2 3 4 5 6 7 8 9 | leave it out: --exclude #
            warning | column  | identifier-column     |  2 | Column '#' has 299 different values in 304 filled rows, and none is a date, a number or a sentence: it names rows | | leave it out: --exclude #; if it says which row is which, --key #
            warning | column  | mixed-types           |  4 | Column '#' holds 289 numbers and 15 words | 12 80 99 | say what the words mean: --missing-token #=VALUE
            warning | missing | missing-values        | 33 | Column '#' is missing in 109 of 304 rows (35.9 %) | 2 3 5 11 20 24 25 27 | find out why they are missing
            warning | missing | sentinel-value        |  5 | Column '#' holds -999 in 16 of 304 rows (5.3 %), which looks like a code for not known: the only negative numbers are such codes | 11 14 24 | read it as missing: --missing-token #=-999; if it is a real value, --ignore sentinel-value:#
            warning | value   | mixed-units           |  1 | Column '#' has two groups of values whose ratio is 2.2046 | 31 60 | write all in one unit: line 31 is the first of the smaller group
            warning | value   | dependency-violation  |  2 | 'postcode' decides '#' in 301 of 304 rows; 3 cells contradict it | 90 91 92 | look at line 90
            warning | value   | category-typos        |  3 | Column '#' holds "sutoh" once and "south" 88 times | 155 | write them alike in the file
            warning | pair    | duplicate-columns     | 12 | Column '#' repeats column 'age' | | leave one out: --exclude #
            info    | label   | class-imbalance       |  1 | 231 of 304 rows (76 %) of '#' are "well" | | judge the model by balanced accuracy too
            info    | row     | duplicate-rows        |  0 | 6 of 304 rows (2 %) repeat an earlier row | 143 152 153 | nothing, if each row is an observation of its own
            info    | column  | high-cardinality      |  4 | Column '#' has 120 different words in 304 rows | | use frequency(#)
            info    | column  | free-text-column      |  2 | Column '#' is text of 14 words on average | | use words(#)
            info    | missing | missing-values        |  8 | Column '#' is missing in 3 of 304 rows (1 %) | 8 9 10 | find out why they are missing
            info    | value   | outliers              |  9 | 2 cells of '#' lie more than 8 interquartile ranges above the third quartile | 77 | look at line 77
            info    | value   | heavy-tail            |  7 | Column '#' spans 6 powers of ten | | use log(#)
            info    | value   | scale-spread          |  0 | The spreads of 9 columns differ by a factor of 40000 | | nothing: every learner here scales its inputs
            info    | value   | rare-category         |  6 | 4 categories of '#' have fewer than 5 rows | 3 | nothing
            info    | pair    | redundant-features    | 10 | '#' and 'age' have a correlation of 0.98 | | use one of them
            """;

    private SampleFaults() {}

    static CheckAnswer everything() {
        List<CheckReport> reports = new ArrayList<>();
        FAULTS.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .forEach(fault -> reports.add(report(fault)));
        return new CheckAnswer(
                SampleChecks.data(),
                SampleChecks.target(),
                SampleChecks.columns(),
                Summary.of(reports),
                reports,
                FailOn.ERROR,
                1);
    }

    private static CheckReport report(List<String> fault) {
        Severity severity = Severity.valueOf(fault.get(0).toUpperCase(Locale.ROOT));
        String check = fault.get(2);
        int columns = Integer.parseInt(fault.get(3));
        List<FindingReport> findings = IntStream.range(0, Math.max(1, columns))
                .mapToObj(i -> finding(severity, fault, columns == 0 ? List.of() : List.of(name(check, i))))
                .toList();
        String title =
                Character.toUpperCase(check.charAt(0)) + check.substring(1).replace('-', ' ');
        return new CheckReport(
                check,
                Group.valueOf(fault.get(1).toUpperCase(Locale.ROOT)),
                title,
                Status.FOUND,
                severity,
                null,
                findings);
    }

    private static String name(String check, int i) {
        List<String> names = List.of("weight_kg", "age", "site", "pressure", "seen on", "heart_rate");
        return names.get((check.length() + i) % names.size()) + (i < names.size() ? "" : "_" + i);
    }

    private static FindingReport finding(Severity severity, List<String> fault, List<String> columns) {
        String column = columns.isEmpty() ? "" : columns.get(0);
        List<Integer> lines = Arrays.stream(fault.get(5).split(" "))
                .filter(line -> !line.isEmpty())
                .map(Integer::valueOf)
                .toList();
        return new FindingReport(
                Integer.toHexString((fault.get(2) + column).hashCode()),
                severity,
                "clinic.csv",
                columns,
                fault.get(4).replace("#", column),
                lines.size(),
                null,
                lines.size(),
                lines,
                List.of(),
                Cause.DATA,
                fault.get(6).replace("#", column),
                null,
                null,
                null);
    }
}
