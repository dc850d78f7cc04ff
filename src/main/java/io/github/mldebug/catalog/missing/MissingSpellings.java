package io.github.mldebug.catalog.missing;

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
import io.github.mldebug.profile.WordCounts;
import io.github.mldebug.profile.WordKinds;
import io.github.mldebug.profile.WordKinds.Kinds;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.CellKind;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.MissingWords;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Missing cells that are spelled in several ways, some of which may be taken for values. */
public final class MissingSpellings implements Check<OneTable> {
    private static final Set<CellKind> NOTHING = Set.of(CellKind.NOTHING);
    private static final Set<CellKind> WORDS = Set.of(CellKind.WORD);
    private static final CheckInfo INFO = new CheckInfo(
            "missing-spellings",
            Group.MISSING,
            "Missing spellings",
            "Missing cells are spelled in several ways",
            Severity.WARNING,
            Work.SCAN,
            false,
            List.of(),
            List.of());

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return subject.words().stream().map(WordKinds::new).collect(Collectors.toList());
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        if (subject.table().rows() == 0) {
            return new Outcome.NotApplicable("no rows");
        }
        List<Finding> findings = new ArrayList<>();
        Map<Set<String>, List<Column>> alike = new LinkedHashMap<>();
        List<TextColumn> words = subject.words();
        for (Column column : subject.columns()) {
            List<Integer> kept = column instanceof TextColumn text && words.contains(text)
                    ? kept(text, measures.get(new WordKinds(text)))
                    : List.of();
            if (!kept.isEmpty()) {
                findings.add(
                        ofKept(subject, (TextColumn) column, kept, measures.get(new WordCounts((TextColumn) column))));
            } else if (column.missingTokens().size() > 1) {
                alike.computeIfAbsent(column.missingTokens().keySet(), spellings -> new ArrayList<>())
                        .add(column);
            }
        }
        alike.values().forEach(columns -> findings.add(ofRead(subject, columns)));
        return Outcome.of(findings);
    }

    /**
     * The codes of words for missing cells that are taken for values, the most frequent first. One such word alone may be a
     * level of its own on purpose; it is not when other cells are empty, or when all others are numbers or dates.
     */
    private static List<Integer> kept(TextColumn column, Kinds kinds) {
        boolean values = kinds.rows(WORDS) == 0;
        List<Integer> codes = kinds.codes(NOTHING).stream()
                .filter(code ->
                        values || MissingWords.isSure(column.words().get(code).strip()))
                .toList();
        boolean others = kinds.rows() > kinds.rows(NOTHING);
        boolean several = codes.size() + column.missingTokens().size() > 1;
        return others && (values || several) ? codes : List.of();
    }

    private static Finding ofKept(OneTable subject, TextColumn column, List<Integer> codes, WordCounts.Counts counts) {
        List<String> words = codes.stream().map(column.words()::get).toList();
        RowLines rows = RowLines.where(subject.table(), row -> codes.contains(column.code(row)));
        List<String> all = new ArrayList<>();
        column.missingTokens().forEach((token, count) -> all.add(spelled(token, count)));
        codes.forEach(code -> all.add(spelled(column.words().get(code), counts.count(code))));
        String ways = all.size() == 1
                ? "writes missing cells as " + all.get(0) + ", which is read as a value"
                : "writes missing cells in " + all.size() + " ways: " + listed(all) + "; " + Wording.names(words)
                        + (words.size() == 1 ? " is read as a value" : " are read as values");
        return Finding.of(Severity.WARNING, "Column " + Wording.quoted(column.key()) + " " + ways)
                .columns(List.of(column.key()))
                .measured((double) rows.count())
                .rows(rows)
                .examples(words)
                .next("read them as missing: "
                        + Wording.missingTokens(
                                column.key(), words.stream().map(String::strip).toList()));
    }

    private static Finding ofRead(OneTable subject, List<Column> columns) {
        List<String> keys = columns.stream().map(Column::key).toList();
        List<String> all = new ArrayList<>();
        for (String token : columns.get(0).missingTokens().keySet()) {
            int count = columns.stream()
                    .mapToInt(column -> column.missingTokens().getOrDefault(token, 0))
                    .sum();
            all.add(spelled(token, count));
        }
        String what = keys.size() == 1
                ? "Column " + Wording.names(keys) + " writes"
                : Wording.count(keys.size(), "column") + " write";
        String which = keys.size() == 1 ? "" : " (" + Wording.names(keys) + ")";
        return Finding.of(
                        Severity.INFO,
                        what + " missing cells in " + all.size() + " ways" + which + ": " + listed(all)
                                + "; all are read as missing")
                .columns(keys)
                .measured((double) all.size())
                .rows(RowLines.where(
                        subject.table(), row -> columns.stream().anyMatch(column -> column.isMissing(row))))
                .examples(columns.get(0).missingTokens().keySet().stream()
                        .filter(token -> !token.isEmpty())
                        .toList())
                .next(
                        "find out whether they mean different things, such as not asked and not known; else write one of them");
    }

    private static String spelled(String token, int count) {
        String cell = token.isEmpty() ? "nothing" : Wording.quoted(token);
        return cell + " (" + Wording.count(count, "cell") + ")";
    }

    private static String listed(List<String> ways) {
        int most = 5;
        return ways.size() <= most
                ? Wording.enumeration(ways)
                : String.join(", ", ways.subList(0, most)) + " and " + (ways.size() - most) + " more";
    }
}
