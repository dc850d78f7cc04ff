package io.github.mldebug.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises text that is written for something else than tables by its first lines. */
final class KnownText {
    private static final Pattern SQL = Pattern.compile("(create (table|database|schema)|insert into|drop table) .*");
    private static final Pattern MAIL = Pattern.compile("(From|To|Subject|Received|Return-Path|MIME-Version): .*");
    private static final Pattern MAIL_FIELD = Pattern.compile("[A-Z][A-Za-z-]*: .*");
    private static final Pattern PYTHON = Pattern.compile("import [a-z_][\\w.]*( as \\w+)?|from [\\w.]+ import .+");
    private static final Pattern RULE = Pattern.compile("[|: -]*-[|: -]*");

    private KnownText() {}

    /** @param text the beginning of a file, from its first character that is not blank */
    static Optional<FileKind> of(String text) {
        if (text.startsWith("{\\rtf")) {
            return Optional.of(new FileKind("an RTF document", FileKind.CONVERT));
        }
        if (text.startsWith("%!PS")) {
            return Optional.of(new FileKind("a PostScript document", FileKind.CONVERT));
        }
        if (text.startsWith("\\documentclass")) {
            return Optional.of(new FileKind("a LaTeX document", FileKind.CONVERT));
        }
        List<String> lines = text.lines().map(String::strip).limit(100).toList();
        String first = lines.isEmpty() ? "" : lines.get(0);
        String second = lines.size() < 2 ? "" : lines.get(1);
        if (PYTHON.matcher(first).matches()) {
            return Optional.of(new FileKind("Python code", "run it, and name the CSV file that it reads or writes"));
        }
        if (MAIL.matcher(first).matches() && MAIL_FIELD.matcher(second).matches()) {
            return Optional.of(new FileKind("an e-mail message", "save the file attached to it and name that"));
        }
        boolean ruled = second.indexOf('|') >= 0 && RULE.matcher(second).matches();
        if (ruled && first.indexOf('|') >= 0) {
            return Optional.of(new FileKind("a Markdown table", FileKind.CONVERT));
        }
        return isSql(lines)
                ? Optional.of(new FileKind("an SQL script", "run it in a database and export the table as CSV"))
                : Optional.empty();
    }

    private static boolean isSql(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("--") && !line.startsWith("/*"))
                .findFirst()
                .filter(line -> SQL.matcher(line.toLowerCase(Locale.ROOT)).matches())
                .isPresent();
    }
}
