package io.github.mldebug.render;

import io.github.mldebug.present.Document;
import io.github.mldebug.present.Presenters;
import io.github.mldebug.report.Answer;
import java.io.IOException;
import java.io.Writer;

/** Answers for people at a terminal, fitted to its width. Commands are never wrapped or cut. */
public final class TextRenderer implements Renderer {
    private final Presenters presenters = new Presenters();
    private final RenderOptions options;

    /** @param options width, colour, alphabet and verbosity */
    public TextRenderer(RenderOptions options) {
        this.options = options;
    }

    @Override
    public void render(String command, Answer answer, Writer out) throws IOException {
        Document document = presenters.document(answer);
        TextPage page = new TextPage(options);
        document.blocks().forEach(block -> block.accept(page));
        for (String line : page.lines()) {
            out.write(line);
            out.write('\n');
        }
    }
}
