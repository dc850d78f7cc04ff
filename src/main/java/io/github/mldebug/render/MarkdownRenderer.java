package io.github.mldebug.render;

import io.github.mldebug.present.Document;
import io.github.mldebug.present.Presenters;
import io.github.mldebug.report.Answer;
import java.io.IOException;
import java.io.Writer;

/**
 * Answers as GitHub Flavored Markdown, for comments, summaries and wikis. The first line is a comment that names the
 * command, so that a bot finds its own comment again.
 */
final class MarkdownRenderer implements Renderer {
    private final Presenters presenters = new Presenters();

    @Override
    public void render(String command, Answer answer, Writer out) throws IOException {
        Document document = presenters.document(answer);
        MarkdownLayout layout = new MarkdownLayout();
        document.blocks().forEach(block -> block.accept(layout));
        out.write("<!-- mldebug " + command + " -->\n# mldebug " + command + "\n");
        out.write(layout.text());
    }
}
