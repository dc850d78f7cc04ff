package io.github.mldebug.render;

import io.github.mldebug.present.Fact;
import java.util.ArrayList;
import java.util.List;

/** Names and what they stand for: side by side, or, where the names are too long for that, under each other. */
final class TextFacts {
    private static final String BULLET = "-";
    private static final int GAP = 2;
    private static final double NAMES_SHARE = 0.4;

    private final RenderOptions options;
    private final Glyphs glyphs;

    TextFacts(RenderOptions options, Glyphs glyphs) {
        this.options = options;
        this.glyphs = glyphs;
    }

    List<String> lines(List<Fact> facts, int width) {
        List<Fact> shown = facts.stream()
                .filter(fact -> options.verbose() || fact.kind() != Fact.Kind.DETAIL)
                .toList();
        int names = shown.stream()
                .mapToInt(fact -> Glyphs.width(glyphs.safe(fact.name())))
                .max()
                .orElse(0);
        boolean bullets = shown.stream().allMatch(fact -> fact.name().equals(BULLET));
        int column = names + (bullets ? 1 : GAP);
        List<String> lines = new ArrayList<>();
        for (Fact fact : shown) {
            if (column > width * NAMES_SHARE) {
                lines.addAll(Wrapping.lines(glyphs.safe(fact.name()), width));
                text(fact, width - GAP).forEach(line -> lines.add(" ".repeat(GAP) + line));
            } else {
                addBeside(lines, fact, column, width);
            }
        }
        return lines;
    }

    private void addBeside(List<String> lines, Fact fact, int column, int width) {
        String name = glyphs.safe(fact.name());
        String before = name + " ".repeat(column - Glyphs.width(name));
        for (String line : text(fact, width - column)) {
            lines.add(before + line);
            before = " ".repeat(column);
        }
    }

    private List<String> text(Fact fact, int width) {
        String text = glyphs.safe(fact.text());
        return fact.kind() == Fact.Kind.COMMAND ? List.of(text) : Wrapping.lines(text, width);
    }
}
