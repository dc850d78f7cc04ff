package io.github.mldebug.catalog.row;

import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Limit;
import io.github.mldebug.check.Limits;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Outcome;
import io.github.mldebug.check.RowLines;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Wording;
import io.github.mldebug.check.Work;
import io.github.mldebug.profile.Profiled;
import io.github.mldebug.profile.RowHashes;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.stats.RadixSort;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Rows that are equal in every column but those that merely name rows. A table of few combinations repeats rows without
 * anything being wrong: then the repeats that are to be expected are counted too, and no warning is given.
 */
public final class DuplicateRows implements Check<OneTable> {
    private static final String EXCESS = "excess";
    private static final CheckInfo INFO = new CheckInfo(
            "duplicate-rows",
            Group.ROW,
            "Duplicate rows",
            "Some rows occur more than once",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(new Limit(
                    EXCESS, 3, "how many times as many repeats as chance makes are a warning; fewer are a note")),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return columns(subject).stream().<Measure<?>>map(Profiled::new).toList();
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        if (subject.table().rows() < 2) {
            return new Outcome.NotApplicable("fewer than two rows");
        }
        List<Column> columns = columns(subject);
        if (columns.isEmpty()) {
            return new Outcome.NotApplicable("no column but identifiers");
        }
        // Mostly two columns are enough to tell all rows apart.
        if (areDifferent(measures.get(new RowHashes(mostDifferent(columns, measures))))) {
            return new Outcome.Passed();
        }
        long[] hashes = measures.get(new RowHashes(columns));
        if (areDifferent(hashes)) {
            return new Outcome.Passed();
        }
        int[] firsts = firsts(hashes);
        BitSet repeats = new BitSet();
        List<String> examples = new ArrayList<>();
        for (int row = 0; row < hashes.length; row++) {
            if (firsts[row] < row && !isBlank(columns, row)) {
                repeats.set(row);
                if (examples.size() < Finding.MAX_EXAMPLES) {
                    examples.add("line " + subject.table().line(row) + " = line "
                            + subject.table().line(firsts[row]));
                }
            }
        }
        if (repeats.isEmpty()) {
            return new Outcome.Passed();
        }
        double pairs = ExpectedRepeats.equalPairs(hashes);
        double expected = ExpectedRepeats.pairs(columns, pairs) * repeats.cardinality() / pairs;
        return new Outcome.Found(List.of(finding(subject, repeats, examples, expected, limits.get(EXCESS))));
    }

    /** The two columns with the most different cells. */
    private static List<Column> mostDifferent(List<Column> columns, Measures measures) {
        return columns.stream()
                .sorted(Comparator.comparingInt(
                        column -> -measures.get(new Profiled(column)).distinct()))
                .limit(2)
                .toList();
    }

    private static boolean areDifferent(long[] hashes) {
        long[] sorted = RadixSort.sorted(hashes.clone());
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** For each row the first row that is equal to it, which may be itself. */
    private static int[] firsts(long[] hashes) {
        int[] order = RadixSort.ascending(hashes);
        int[] firsts = new int[hashes.length];
        int first = 0;
        for (int i = 0; i < order.length; i++) {
            first = i > 0 && hashes[order[i]] == hashes[order[i - 1]] ? first : order[i];
            firsts[order[i]] = first;
        }
        return firsts;
    }

    /** All columns but those put aside and those that name rows. */
    private static List<Column> columns(OneTable subject) {
        return subject.table().columns().stream()
                .filter(column -> column.role() != Role.IDENTIFIER && column.missing() < column.rows())
                .filter(column -> !subject.excluded().contains(column.key()))
                .toList();
    }

    private static boolean isBlank(List<Column> columns, int row) {
        return columns.stream().allMatch(column -> column.isMissing(row));
    }

    private static Finding finding(
            OneTable subject, BitSet repeats, List<String> examples, double expected, double limit) {
        int count = repeats.cardinality();
        boolean unusual = count > limit * expected + 1e-9 && count > expected + limit * Math.sqrt(expected);
        String repeat = Wording.of(count, subject.table().rows(), "row") + (count == 1 ? " repeats" : " repeat")
                + " an earlier row";
        List<String> apart = subject.table().columns().stream()
                .filter(column -> column.role() == Role.IDENTIFIER && column.missing() < column.rows())
                .filter(column -> !subject.excluded().contains(column.key()))
                .map(Column::key)
                .toList();
        String but = apart.isEmpty() ? "" : ", leaving aside " + Wording.names(apart);
        String chance = expected < 0.5
                ? ""
                : "; about " + Wording.number(Math.rint(expected))
                        + " would by chance, in a table with so few combinations";
        return Finding.of(unusual ? Severity.WARNING : Severity.INFO, repeat + but + chance)
                .measured(count)
                .rows(RowLines.of(subject.table(), repeats))
                .examples(examples)
                .next(
                        unusual
                                ? "find out what entered them twice, such as a join or a file appended twice, and keep one of"
                                        + " each; equal rows stay on one side of the split meanwhile"
                                : "nothing, if each row is an observation of its own; equal rows stay on one side of the split");
    }
}
