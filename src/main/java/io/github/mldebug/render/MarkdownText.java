package io.github.mldebug.render;

import java.util.regex.Pattern;

/** Texts that Markdown shows as they are: no markup, no HTML, no link, nobody mentioned. */
final class MarkdownText {
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*\\[\\]|~$]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    /** What GitHub makes a link of although it is no markup: {@code @name}, {@code #12}, {@code http://}, {@code www.}. */
    private static final Pattern LINKED =
            Pattern.compile("(?i)(?<=@)(?=\\w)|(?<=#)(?=\\d)|(?<=\\b(?:https?|ftp|mailto|xmpp):)|(?<=\\bwww)(?=\\.)");

    /** What would start a list, a heading, a quotation or a line at the start of a block. */
    private static final Pattern STARTING = Pattern.compile("^(?:[-+#=>:]|(\\d{1,9})(?=[.)]))");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /** For the inside of a paragraph, a list item or a cell of a table. */
    static String inline(String text) {
        String html = html(SPECIAL.matcher(VisibleText.of(text)).replaceAll("\\\\$0"));
        return LINKED.matcher(html).replaceAll("<!-- -->");
    }

    /** For the start of a block. */
    static String block(String text) {
        String inline = inline(text);
        return STARTING.matcher(inline)
                .replaceFirst(start -> start.group(1) == null ? "\\\\" + start.group() : start.group() + "\\\\");
    }

    /** For the inside of a line of HTML, where Markdown is not read. */
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Between backticks, as many as the text needs. */
    static String code(String text) {
        String visible = VisibleText.of(text);
        String fence = "`".repeat(longest(visible) + 1);
        boolean padded = visible.startsWith("`")
                || visible.endsWith("`")
                || (visible.startsWith(" ") && visible.endsWith(" ") && !visible.isBlank());
        String pad = padded ? " " : "";
        return visible.isEmpty() ? "" : fence + pad + visible + pad + fence;
    }

    /** The fence of a block of code that may hold these lines: three backticks, or more. */
    static String fence(String lines) {
        return "`".repeat(Math.max(3, longest(lines) + 1));
    }

    private static int longest(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }
}
