package io.github.mldebug.render;

import io.github.mldebug.present.Block;
import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
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
import io.github.mldebug.present.Fact;
import io.github.mldebug.present.Tone;
import java.util.List;
import java.util.stream.Collectors;

/** Lays blocks out as Markdown; each is set apart by an empty line. */
final class MarkdownLayout implements Block.Visitor {
    private static final int BAR = 10;
    private static final String BULLET = "-";

    private final StringBuilder text = new StringBuilder();
    private final Glyphs glyphs = new Glyphs(true);

    String text() {
        return text.toString();
    }

    @Override
    public void visit(Heading block) {
        add("## " + MarkdownText.inline(block.text()));
    }

    @Override
    public void visit(Sentence block) {
        int colon = block.text().indexOf(':');
        if (block.tone() == Tone.PLAIN || colon < 0) {
            add(MarkdownText.block(block.text()));
        } else {
            add(bold(block.text().substring(0, colon + 1))
                    + MarkdownText.inline(block.text().substring(colon + 1)));
        }
    }

    @Override
    public void visit(Verdict block) {
        add(bold(block.word() + ":") + " " + MarkdownText.inline(block.meaning()));
    }

    @Override
    public void visit(Facts block) {
        add(facts(block.facts(), ""));
    }

    @Override
    public void visit(Table block) {
        StringBuilder table = new StringBuilder();
        table.append(row(block.columns().stream()
                .map(column -> MarkdownText.inline(column.title()))
                .toList()));
        table.append('\n')
                .append(row(block.columns().stream().map(MarkdownLayout::rule).toList()));
        for (List<Cell> cells : block.rows()) {
            table.append('\n').append(row(cells.stream().map(this::cell).toList()));
        }
        add(table.toString());
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String rule(Column column) {
        return column.numeric() ? "--:" : "---";
    }

    private String cell(Cell cell) {
        Double share = cell.share();
        return share == null ? MarkdownText.inline(cell.text()) : glyphs.bar(share, BAR);
    }

    @Override
    public void visit(Findings block) {
        add(block.problems().stream().map(MarkdownLayout::problem).collect(Collectors.joining("\n")));
    }

    private static String problem(Problem problem) {
        String head = "- **" + problem.severity() + "** " + MarkdownText.code(problem.check()) + " ";
        if (problem.items().size() == 1) {
            return head + item(problem.items().get(0), "  ");
        }
        StringBuilder lines = new StringBuilder(head);
        lines.append(MarkdownText.inline(problem.title())).append(", ");
        lines.append(problem.items().size()).append(" findings");
        for (Item item : problem.items()) {
            lines.append("\n  - ").append(item(item, "    "));
        }
        return problem.shared().isEmpty() ? lines.toString() : lines + "\n" + facts(problem.shared(), "  ");
    }

    private static String item(Item item, String indent) {
        String message = MarkdownText.block(item.message());
        return item.facts().isEmpty() ? message : message + "\n" + facts(item.facts(), indent);
    }

    private static String facts(List<Fact> facts, String indent) {
        return facts.stream()
                .map(fact -> indent + "- " + name(fact) + value(fact))
                .collect(Collectors.joining("\n"));
    }

    private static String name(Fact fact) {
        return fact.name().equals(BULLET) ? "" : bold(fact.name() + ":") + " ";
    }

    private static String value(Fact fact) {
        if (fact.kind() == Fact.Kind.COMMAND) {
            return MarkdownText.code(fact.text());
        }
        return fact.name().equals(BULLET) ? MarkdownText.block(fact.text()) : MarkdownText.inline(fact.text());
    }

    @Override
    public void visit(Curve block) {
        double[] range = block.series().stream()
                .flatMap(series -> series.values().stream())
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        double low = java.util.Arrays.stream(range).min().orElse(0);
        double high = java.util.Arrays.stream(range).max().orElse(0);
        add(MarkdownText.block(block.shape()));
        add(block.series().stream().map(series -> curve(series, low, high)).collect(Collectors.joining("\n")));
    }

    private String curve(Series series, double low, double high) {
        return "- " + bold(series.name() + ":") + " "
                + MarkdownText.code(glyphs.levels(series.values(), low, high)) + " "
                + MarkdownText.inline(series.summary());
    }

    @Override
    public void visit(Commands block) {
        int number = 0;
        StringBuilder list = new StringBuilder();
        for (Command command : block.commands()) {
            number++;
            list.append(number == 1 ? "" : "\n").append(number).append(". ");
            list.append(MarkdownText.inline(command.purpose())).append("\\\n   ");
            list.append(MarkdownText.code(command.command()));
        }
        add(list.toString());
    }

    @Override
    public void visit(Details block) {
        String summary = MarkdownText.html(VisibleText.of(block.summary()));
        if (block.blocks().isEmpty()) {
            add(MarkdownText.block(block.summary()));
            return;
        }
        add("<details><summary>" + summary + "</summary>");
        block.blocks().forEach(inner -> inner.accept(this));
        add("</details>");
    }

    @Override
    public void visit(Literal block) {
        String lines = block.lines().stream().map(VisibleText::of).collect(Collectors.joining("\n"));
        String fence = MarkdownText.fence(lines);
        add(fence + "\n" + lines + "\n" + fence);
    }

    @Override
    public void visit(Excerpt block) {
        String lines = String.join("\n", glyphs.marked(block));
        String fence = MarkdownText.fence(lines);
        add(fence + "\n" + lines + "\n" + fence);
    }

    private static String bold(String words) {
        return "**" + MarkdownText.inline(words) + "**";
    }

    private void add(String block) {
        text.append('\n').append(block).append('\n');
    }
}
