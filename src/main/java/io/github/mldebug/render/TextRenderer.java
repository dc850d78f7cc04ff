package io.github.mldebug.render;

import io.github.mldebug.present.Block;
import io.github.mldebug.present.Block.Findings;
import io.github.mldebug.present.Document;
import io.github.mldebug.present.Presenters;
import io.github.mldebug.report.Answer;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers for people at a terminal, fitted to its width. Commands are never wrapped or cut. Problems get what the rest of
 * the answer leaves of the screen, so that the first look shows those to fix first.
 */
public final class TextRenderer implements Renderer {
    private static final int LEAST_FOR_FINDINGS = 14;

    private final Presenters presenters = new Presenters();
    private final RenderOptions options;

    /** @param options width, height, colour, alphabet and verbosity */
    public TextRenderer(RenderOptions options) {
        this.options = options;
    }

    @Override
    public void render(String command, Answer answer, Writer out) throws IOException {
        Document document = presenters.document(answer);
        int others = page(document, 0, block -> !(block instanceof Findings)).size();
        // Lines around the problems, and a prompt of two lines.
        int room = Math.max(LEAST_FOR_FINDINGS, options.height() - others - 3);
        for (String line : page(document, room, block -> true)) {
            out.write(line);
            out.write('\n');
        }
    }

    private List<String> page(Document document, int room, Predicate<Block> wanted) {
        TextPage page = new TextPage(options, room);
        document.blocks().stream().filter(wanted).forEach(block -> block.accept(page));
        return page.lines();
    }
}
