package io.github.mldebug.render;

import io.github.mldebug.present.Block;
import io.github.mldebug.present.Block.Command;
import io.github.mldebug.present.Block.Commands;
import io.github.mldebug.present.Block.Curve;
import io.github.mldebug.present.Block.Details;
import io.github.mldebug.present.Block.Excerpt;
import io.github.mldebug.present.Block.Facts;
import io.github.mldebug.present.Block.Findings;
import io.github.mldebug.present.Block.Heading;
import io.github.mldebug.present.Block.Literal;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.present.Block.Verdict;
import io.github.mldebug.present.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays blocks out as lines. What follows a heading is indented; blocks are set apart by a blank line. */
final class TextPage implements Block.Visitor {
    private static final int STEP = 2;

    private final List<String> lines = new ArrayList<>();
    private final RenderOptions options;
    private final int roomForFindings;
    private final Glyphs glyphs;
    private final Palette palette;
    private int indent;
    private @Nullable Block previous;

    /** @param roomForFindings lines that problems may take, unless everything is asked for */
    TextPage(RenderOptions options, int roomForFindings) {
        this.options = options;
        this.roomForFindings = roomForFindings;
        this.glyphs = new Glyphs(options.unicode());
        this.palette = new Palette(options.color());
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void visit(Heading block) {
        indent = 0;
        begin(block);
        wrapped(glyphs.safe(block.text()), 0);
        indent = STEP;
    }

    @Override
    public void visit(Sentence block) {
        if (!(previous instanceof Sentence || previous instanceof Excerpt)) {
            begin(block);
        }
        previous = block;
        String text = glyphs.safe(block.text());
        if (block.tone() == Tone.PLAIN) {
            wrapped(text, 0);
            return;
        }
        int colon = text.indexOf(':');
        painted(block.tone(), colon < 0 ? "" : text.substring(0, colon), text);
    }

    @Override
    public void visit(Verdict block) {
        begin(block);
        String word = glyphs.safe(block.word());
        painted(block.tone(), word, word + ": " + glyphs.safe(block.meaning()));
    }

    @Override
    public void visit(Facts block) {
        begin(block);
        add(new TextFacts(options, glyphs).lines(block.facts(), room()));
    }

    @Override
    public void visit(Table block) {
        begin(block);
        add(new TextTable(options, block).lines(room()));
    }

    @Override
    public void visit(Findings block) {
        begin(block);
        TextFindings findings = new TextFindings(options, room());
        add(options.verbose() ? findings.full(block.problems()) : findings.fitted(block.problems(), roomForFindings));
    }

    @Override
    public void visit(Curve block) {
        begin(block);
        add(new TextCurve(glyphs, block).lines(room()));
    }

    @Override
    public void visit(Commands block) {
        begin(block);
        boolean numbered = block.commands().size() > 1;
        int number = 0;
        for (Command command : block.commands()) {
            number++;
            String mark = numbered ? number + ". " : "";
            wrapped(mark + glyphs.safe(command.purpose()), mark.length());
            nested(Math.max(STEP, mark.length()), () -> add(List.of(glyphs.safe(command.command()))));
        }
    }

    @Override
    public void visit(Details block) {
        String summary = glyphs.safe(block.summary());
        if (!options.verbose()) {
            if (!(previous instanceof Details)) {
                begin(block);
            }
            previous = block;
            wrapped(summary + (block.blocks().isEmpty() ? "" : " (listed with -v)"), 0);
            return;
        }
        begin(block);
        wrapped(summary, 0);
        nested(STEP, () -> block.blocks().forEach(inner -> inner.accept(this)));
    }

    @Override
    public void visit(Literal block) {
        begin(block);
        nested(
                block.pasted() ? 0 : STEP,
                () -> add(block.lines().stream().map(glyphs::safe).toList()));
    }

    @Override
    public void visit(Excerpt block) {
        previous = block;
        nested(STEP, () -> add(glyphs.marked(block)));
    }

    /** Sets the block apart from the one before, unless that is its heading. */
    private void begin(Block block) {
        if (!(previous instanceof Heading)) {
            gap();
        }
        previous = block;
    }

    private void gap() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    private void nested(int more, Runnable content) {
        indent += more;
        content.run();
        indent -= more;
    }

    private int room() {
        return options.width() - indent;
    }

    private void wrapped(String text, int hanging) {
        List<String> wrapped = Wrapping.lines(text, room(), room() - hanging);
        add(List.of(wrapped.get(0)));
        nested(hanging, () -> add(wrapped.subList(1, wrapped.size())));
    }

    /** The text, wrapped, with colour on the words that it begins with. */
    private void painted(Tone tone, String beginning, String text) {
        List<String> wrapped = new ArrayList<>(Wrapping.lines(text, room(), room() - STEP));
        if (wrapped.get(0).startsWith(beginning)) {
            wrapped.set(0, palette.paint(tone, beginning) + wrapped.get(0).substring(beginning.length()));
        }
        add(wrapped.subList(0, 1));
        nested(STEP, () -> add(wrapped.subList(1, wrapped.size())));
    }

    private void add(List<String> more) {
        for (String line : more) {
            lines.add((" ".repeat(indent) + line).stripTrailing());
        }
    }
}
