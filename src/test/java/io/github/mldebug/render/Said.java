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
import io.github.mldebug.present.Block.Item;
import io.github.mldebug.present.Block.Literal;
import io.github.mldebug.present.Block.Problem;
import io.github.mldebug.present.Block.Sentence;
import io.github.mldebug.present.Block.Series;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.present.Block.Verdict;
import io.github.mldebug.present.Document;
import io.github.mldebug.present.Fact;
import java.util.ArrayList;
import java.util.List;

/** Every text of a document, as a reader should find it again in each format. */
final class Said implements Block.Visitor {
    private final List<String> texts = new ArrayList<>();

    private Said() {}

    static List<String> in(Document document) {
        Said said = new Said();
        document.blocks().forEach(block -> block.accept(said));
        return said.texts.stream().map(VisibleText::of).toList();
    }

    @Override
    public void visit(Heading block) {
        texts.add(block.text());
    }

    @Override
    public void visit(Sentence block) {
        texts.add(block.text());
    }

    @Override
    public void visit(Facts block) {
        facts(block.facts());
    }

    private void facts(List<Fact> facts) {
        for (Fact fact : facts) {
            if (!fact.name().equals("-")) {
                texts.add(fact.name());
            }
            texts.add(fact.text());
        }
    }

    @Override
    public void visit(Table block) {
        block.columns().forEach(column -> texts.add(column.title()));
        block.rows().forEach(row -> row.forEach(cell -> texts.add(cell.text())));
    }

    @Override
    public void visit(Findings block) {
        for (Problem problem : block.problems()) {
            texts.add(problem.severity().id());
            texts.add(problem.check());
            for (Item item : problem.items()) {
                texts.add(item.message());
                facts(item.facts());
            }
            facts(problem.shared());
        }
    }

    @Override
    public void visit(Curve block) {
        texts.add(block.shape());
        for (Series series : block.series()) {
            texts.add(series.name());
            texts.add(series.summary());
        }
    }

    @Override
    public void visit(Verdict block) {
        texts.add(block.word() + ": " + block.meaning());
    }

    @Override
    public void visit(Commands block) {
        for (Command command : block.commands()) {
            texts.add(command.purpose());
            texts.add(command.command());
        }
    }

    @Override
    public void visit(Details block) {
        texts.add(block.summary());
        block.blocks().forEach(inner -> inner.accept(this));
    }

    @Override
    public void visit(Literal block) {
        texts.addAll(block.lines());
    }

    @Override
    public void visit(Excerpt block) {
        texts.add(block.before());
        texts.add(block.marked());
        texts.add(block.after());
    }
}
