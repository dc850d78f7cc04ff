package io.github.mldebug.catalog.file;

import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Limits;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Outcome;
import io.github.mldebug.check.RowLines;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Wording;
import io.github.mldebug.check.Work;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A name that stands above several columns, or a header that comes again among the rows. */
public final class DuplicateHeader implements Check<OneTable> {
    private static final CheckInfo INFO = new CheckInfo(
            "duplicate-header",
            Group.FILE,
            "Duplicate header",
            "A name stands above several columns, or the header comes again among the rows",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(),
            List.of("mixed-types"));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        Table table = subject.table();
        if (!table.source().dialect().header()) {
            return new Outcome.NotApplicable("the file has no header");
        }
        List<Finding> findings = new ArrayList<>();
        List<List<Column>> repeated = repeated(table);
        if (!repeated.isEmpty()) {
            findings.add(ofNames(table, repeated));
        }
        HeaderAgain again = HeaderAgain.in(table);
        if (again.rows().count() > 0) {
            findings.add(ofRows(again));
        }
        return Outcome.of(findings);
    }

    /** The columns of each name that stands above more than one. */
    private static List<List<Column>> repeated(Table table) {
        Map<String, List<Column>> byName = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            byName.computeIfAbsent(column.name().strip(), name -> new ArrayList<>())
                    .add(column);
        }
        byName.remove("");
        return byName.values().stream().filter(columns -> columns.size() > 1).toList();
    }

    private static Finding ofNames(Table table, List<List<Column>> repeated) {
        List<String> parts = repeated.stream().map(DuplicateHeader::part).toList();
        List<String> copies = new ArrayList<>();
        repeated.forEach(columns -> columns.stream()
                .skip(1)
                .filter(column -> isCopy(columns.get(0), column))
                .forEach(column -> copies.add(column.key())));
        long excess = repeated.stream().mapToLong(columns -> columns.size() - 1).sum();
        String message = repeated.size() == 1
                ? "The name " + parts.get(0)
                : Wording.count(repeated.size(), "name") + " stand above more than one column: " + listed(parts);
        String next = copies.size() == excess
                ? "their cells are equal too, so leave the copies out: " + Wording.options("--exclude", copies)
                : "give each column a name of its own in what wrote the file; until then options and expressions call"
                        + " them as said here";
        Set<Column> named = Collections.newSetFromMap(new IdentityHashMap<>());
        repeated.forEach(named::addAll);
        return Finding.of(Severity.WARNING, message)
                .columns(table.columns().stream()
                        .filter(named::contains)
                        .map(Column::key)
                        .toList())
                .measured((double) excess)
                .rows(RowLines.at(List.of(table.source().spelling().headerLine())))
                .examples(repeated.stream()
                        .map(columns -> columns.get(0).name().strip())
                        .toList())
                .next(next);
    }

    private static String part(List<Column> columns) {
        return Wording.quoted(columns.get(0).name().strip()) + " stands above "
                + Wording.count(columns.size(), "column") + ", here called "
                + Wording.names(columns.stream().map(Column::key).toList());
    }

    private static String listed(List<String> parts) {
        int most = 3;
        String some = String.join("; ", parts.subList(0, Math.min(most, parts.size())));
        return parts.size() > most ? some + "; and " + (parts.size() - most) + " more" : some;
    }

    private static boolean isCopy(Column first, Column other) {
        for (int row = 0; row < first.rows(); row++) {
            if (first.cellHash(row) != other.cellHash(row)) {
                return false;
            }
        }
        return true;
    }

    private static Finding ofRows(HeaderAgain again) {
        long count = again.rows().count();
        String numbers = again.numbers().isEmpty()
                ? ""
                : ", which makes text of " + Wording.count(again.numbers().size(), "column") + " of numbers: "
                        + Wording.names(again.numbers());
        return Finding.of(
                        again.numbers().isEmpty() ? Severity.WARNING : Severity.ERROR,
                        "The header comes again in " + Wording.count(count, "row") + " below it" + numbers)
                .columns(again.columns())
                .measured((double) count)
                .rows(again.rows())
                .next("delete these lines: files were probably joined with their headers");
    }
}
