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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** White space around a column's name, or characters in it that cannot be seen. */
public final class HeaderWhitespace implements Check<OneTable> {
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;
    private static final int LAST_LATIN = 0x24f;
    private static final CheckInfo INFO = new CheckInfo(
            "header-whitespace",
            Group.FILE,
            "White space in the header",
            "A column's name has white space around it, or characters in it that cannot be seen",
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
    public Outcome inspect(OneTable subject, Limits limits, Measures measures) {
        Table table = subject.table();
        if (!table.source().dialect().header()) {
            return new Outcome.NotApplicable("the file has no header");
        }
        List<Column> padded = new ArrayList<>();
        List<Column> invisible = new ArrayList<>();
        for (Column column : table.columns()) {
            String trimmed = column.name().strip();
            if (hasUnseen(trimmed) || trimmed.contains("  ")) {
                invisible.add(column);
            } else if (!trimmed.isEmpty() && trimmed.length() < column.name().length()) {
                padded.add(column);
            }
        }
        List<Finding> findings = new ArrayList<>();
        if (!invisible.isEmpty()) {
            findings.add(finding(
                    table,
                    Severity.WARNING,
                    invisible,
                    "white space or control characters in the name that cannot be seen or typed",
                    "write the name without them; until then it must be given exactly as it is"));
        }
        if (!padded.isEmpty()) {
            findings.add(finding(
                    table,
                    Severity.INFO,
                    padded,
                    "white space around the name, which is cut here",
                    "write the header without it: other tools take it for a part of the name"));
        }
        return Outcome.of(findings);
    }

    private static boolean hasUnseen(String name) {
        int[] characters = name.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (isUnseen(characters[i]) && !isJoiner(characters, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character shapes its neighbours, as in Persian words and in pictures of families: not in Latin ones. */
    private static boolean isJoiner(int[] characters, int i) {
        return (characters[i] == JOINER || characters[i] == NON_JOINER)
                && i > 0
                && i < characters.length - 1
                && Math.min(characters[i - 1], characters[i + 1]) > LAST_LATIN;
    }

    /** Whether a character looks like a blank or like nothing and is not a plain blank. */
    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return (Character.isSpaceChar(c) && c != ' ') || type == Character.CONTROL || type == Character.FORMAT;
    }

    private static Finding finding(Table table, Severity severity, List<Column> columns, String what, String next) {
        List<String> spelled =
                columns.stream().map(column -> visible(column.name())).toList();
        String message = columns.size() == 1
                ? "Column " + Wording.quoted(spelled.get(0)) + " has " + what
                : Wording.count(columns.size(), "column") + " have " + what + ": " + Wording.names(spelled);
        return Finding.of(severity, message)
                .columns(columns.stream().map(Column::key).toList())
                .measured((double) columns.size())
                .rows(RowLines.at(List.of(table.source().spelling().headerLine())))
                .examples(spelled)
                .next(next);
    }

    /** The name with what cannot be seen as an escape, as {@code age\u00a0}. */
    private static String visible(String name) {
        return name.codePoints()
                .mapToObj(c -> isUnseen(c) ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
