package io.github.mldebug.catalog.column;

import io.github.mldebug.check.Cause;
import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.Finding;
import io.github.mldebug.check.Group;
import io.github.mldebug.check.Limits;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.Outcome;
import io.github.mldebug.check.Severity;
import io.github.mldebug.check.Wording;
import io.github.mldebug.check.Work;
import io.github.mldebug.profile.WordCounts;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.Role;
import io.github.mldebug.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A column of sentences: as a category hardly any of its values occurs twice. */
public final class FreeTextColumn implements Check<OneTable> {
    private static final CheckInfo INFO = new CheckInfo(
            "free-text-column",
            Group.COLUMN,
            "Free text column",
            "A column holds sentences, which no model here uses as they are",
            Severity.INFO,
            Work.SCAN,
            false,
            List.of(),
            List.of("high-cardinality"));

    private static final int ENOUGH_TEXTS = 5000;

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Measure<?>> measures(OneTable subject) {
        return subject.texts().stream().map(WordCounts::new).collect(Collectors.toList());
    }

    @Override
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        List<Finding> findings = new ArrayList<>();
        for (TextColumn column : subject.texts()) {
            if (column.role() == Role.TEXT) {
                findings.add(finding(column, measures.get(new WordCounts(column))));
            }
        }
        return Outcome.of(findings);
    }

    private static Finding finding(TextColumn column, WordCounts.Counts counts) {
        double mean = meanWords(column, counts);
        String expression = Wording.inExpression(column.key());
        return Finding.of(
                        Severity.INFO,
                        "Column " + Wording.quoted(column.key()) + " holds text of about " + Wording.number(mean)
                                + " words on average, " + counts.distinct() + " different in "
                                + Wording.count(counts.size(), "filled row") + ": as it is, no model here can use it")
                .columns(List.of(column.key()))
                .measured(mean)
                .examples(column.words().subList(0, Math.min(2, counts.distinct())))
                .cause(Cause.FEATURES)
                .next("make numbers of it, such as its length: mldebug iterate --add-feature "
                        + Wording.shell("length(" + expression + ")"));
    }

    /** Of a million different texts a part is enough, evenly from the first to the last. */
    private static double meanWords(TextColumn column, WordCounts.Counts counts) {
        int step = Math.max(1, counts.distinct() / ENOUGH_TEXTS);
        double words = 0;
        double cells = 0;
        for (int code = 0; code < counts.distinct(); code += step) {
            words += (double) counts.count(code) * words(column.words().get(code));
            cells += counts.count(code);
        }
        return words / cells;
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ' || (c > '~' && Character.isWhitespace(c));
            words += blank || inside ? 0 : 1;
            inside = !blank;
        }
        return words;
    }
}
