package io.github.mldebug.present;

import io.github.mldebug.present.Block.Facts;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.present.Block.Literal;
import io.github.mldebug.present.Block.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the part of Markdown that our own pages use: headings, paragraphs, lists, and fenced, indented or tabular lines,
 * which stay as they are.
 */
final class MarkdownPage {
    private static final String FENCE = "```";
    private static final String QUOTED = ">";

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private final List<String> literal = new ArrayList<>();
    private final List<Fact> items = new ArrayList<>();

    private MarkdownPage() {}

    static List<Block> blocks(String text) {
        MarkdownPage page = new MarkdownPage();
        boolean fenced = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith(FENCE)) {
                page.flush();
                fenced = !fenced;
            } else if (fenced) {
                page.literal.add(line);
            } else {
                page.line(line);
            }
        }
        page.flush();
        return page.blocks;
    }

    private void line(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            flush();
        } else if (line.startsWith("# ") && blocks.isEmpty()) {
            // The title of the page; what is shown around it names the topic.
            flush();
        } else if (line.startsWith("#")) {
            flush();
            blocks.add(new Heading(text.replaceFirst("^#+\\s*", "")));
        } else if (text.startsWith("- ") || text.startsWith("* ")) {
            flushParagraph();
            items.add(Fact.text("-", text.substring(2).strip()));
        } else if (text.startsWith("|")) {
            flushParagraph();
            literal.add(line);
        } else if (!items.isEmpty() && line.startsWith("  ")) {
            Fact last = items.remove(items.size() - 1);
            items.add(Fact.text(last.name(), last.text() + " " + text));
        } else {
            boolean quoted = !paragraph.isEmpty() && paragraph.get(0).startsWith(QUOTED);
            paragraph.add(quoted && text.startsWith(QUOTED) ? text.substring(1).strip() : text);
        }
    }

    private void flush() {
        flushParagraph();
        if (!items.isEmpty()) {
            blocks.add(new Facts(items));
            items.clear();
        }
        if (!literal.isEmpty()) {
            blocks.add(new Literal(literal));
            literal.clear();
        }
    }

    private void flushParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(Sentence.of(String.join(" ", paragraph)));
            paragraph.clear();
        }
    }
}
