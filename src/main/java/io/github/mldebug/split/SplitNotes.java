package io.github.mldebug.split;

import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a user should know about a cut, in sentences. */
final class SplitNotes {
    private final Table table;
    private final Target target;
    private final SplitLock lock;

    SplitNotes(Table table, Target target, SplitLock lock) {
        this.table = table;
        this.target = target;
        this.lock = lock;
    }

    List<String> of(int[] train, int[] test, SplitLock.Rows rows) {
        List<String> notes = new ArrayList<>();
        if (rows.unlabelled() > 0) {
            notes.add(rows(rows.unlabelled()) + " without a label " + are(rows.unlabelled()) + " in neither part");
        }
        if (rows.untimed() > 0) {
            notes.add(rows(rows.untimed()) + " without a time " + are(rows.untimed()) + " in neither part");
        }
        int unnamed = withoutUnit();
        if (unnamed > 0) {
            notes.add(rows(unnamed) + " without a " + lock.cut().unit() + " stay together as one");
        }
        if (lock.cut().spread()) {
            notes.add("few distinct rows repeat so often that equal rows are spread over both parts and all folds");
        }
        if (target.task().isClassification()) {
            lonely(train)
                    .forEach(label -> notes.add(
                            "class '" + label + "' has 1 training row: it is never both trained on and scored"));
        }
        if (lock.cut().scheme() == Scheme.TIME && lock.cut().unit().equals(Split.GROUP)) {
            int both = groupsOnBothSides(train, test);
            if (both > 0) {
                notes.add(
                        both + (both == 1 ? " group has" : " groups have") + " rows before and after the cut in time");
            }
        }
        return notes;
    }

    private int withoutUnit() {
        if (lock.cut().unit().equals(Split.CONTENT)) {
            return 0;
        }
        List<Column> columns = lock.cut().columns().stream()
                .map(key -> RowHashes.column(table, key))
                .toList();
        return (int) IntStream.range(0, table.rows())
                .filter(row -> columns.stream().allMatch(column -> column.isMissing(row)))
                .count();
    }

    private List<String> lonely(int[] train) {
        int[] sizes = Strata.of(target, train, Strata.FINE).sizes();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] == 1) {
                labels.add(target.classes().get(i));
            }
        }
        return labels;
    }

    private int groupsOnBothSides(int[] train, int[] test) {
        long[] hashes = RowHashes.of(table, lock.cut().columns(), false);
        Set<Long> before = new HashSet<>();
        Arrays.stream(train).forEach(row -> before.add(hashes[row]));
        return (int) Arrays.stream(test)
                .mapToLong(row -> hashes[row])
                .distinct()
                .filter(before::contains)
                .count();
    }

    private static String rows(int count) {
        return count + (count == 1 ? " row" : " rows");
    }

    private static String are(int count) {
        return count == 1 ? "is" : "are";
    }
}
