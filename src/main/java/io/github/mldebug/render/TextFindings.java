package io.github.mldebug.render;

import io.github.mldebug.present.Block.Item;
import io.github.mldebug.present.Block.Problem;
import io.github.mldebug.present.Fact;
import io.github.mldebug.present.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Problems as lines. On a screen that cannot hold all in full, those to fix first keep the most: what was seen, where, and
 * what next; the others become one line each, and what even so has no room is counted.
 */
final class TextFindings {
    private static final int STEP = 2;
    private static final int MOST_ITEMS = 3;
    /** A problem on one line takes as many narrow ones as fill one of these. */
    private static final int USUAL_WIDTH = 80;

    private static final Set<String> FIRST_FACTS = Set.of("at", "next");

    private final RenderOptions options;
    private final Glyphs glyphs;
    private final Palette palette;
    private final int width;

    /** @param width columns to fit into */
    TextFindings(RenderOptions options, int width) {
        this.options = options;
        this.glyphs = new Glyphs(options.unicode());
        this.palette = new Palette(options.color());
        this.width = width;
    }

    /** Everything of all, set apart by empty lines. */
    List<String> full(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(full(problem));
        }
        return lines;
    }

    /** As much as fits into so many lines, but at least what was seen first and what to do about it. */
    List<String> fitted(List<Problem> problems, int room) {
        List<String> everything = full(problems);
        if (everything.size() <= room) {
            return everything;
        }
        List<List<String>> shown = new ArrayList<>();
        problems.forEach(problem -> shown.add(line(problem)));
        shown.set(0, brief(problems.get(0)));
        int left = room - note(problems).size() - size(shown);
        while (left < 0 && shown.size() > 1) {
            left += shown.remove(shown.size() - 1).size();
        }
        for (int i = 1; i < shown.size(); i++) {
            left -= grow(shown, i, brief(problems.get(i)), left);
        }
        boolean spaced = gaps(shown) <= left;
        left -= spaced ? gaps(shown) : 0;
        for (int i = 0; i < shown.size() && shown.get(i).size() > 1; i++) {
            int growth = grow(shown, i, full(problems.get(i)), left);
            left = growth == 0 ? 0 : left - growth;
        }
        List<String> lines = joined(shown, spaced);
        lines.addAll(note(problems.subList(shown.size(), problems.size())));
        return lines;
    }

    /** How many empty lines it takes to set apart whatever has more than one line. */
    private static int gaps(List<List<String>> shown) {
        int gaps = 0;
        for (int i = 1; i < shown.size(); i++) {
            gaps += shown.get(i - 1).size() > 1 || shown.get(i).size() > 1 ? 1 : 0;
        }
        return gaps;
    }

    private static List<String> joined(List<List<String>> shown, boolean spaced) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            boolean apart =
                    i > 0 && (shown.get(i - 1).size() > 1 || shown.get(i).size() > 1);
            if (spaced && apart) {
                lines.add("");
            }
            lines.addAll(shown.get(i));
        }
        return lines;
    }

    private static int size(List<List<String>> shown) {
        return shown.stream().mapToInt(List::size).sum();
    }

    /** Says more of a problem where there is room left; the lines that this takes. */
    private static int grow(List<List<String>> shown, int i, List<String> more, int left) {
        int growth = more.size() - shown.get(i).size();
        if (growth > left) {
            return 0;
        }
        shown.set(i, more);
        return growth;
    }

    private List<String> note(List<Problem> hidden) {
        int findings =
                hidden.stream().mapToInt(problem -> problem.items().size()).sum();
        long checks = hidden.stream().map(Problem::check).distinct().count();
        String more = findings == 0
                ? ""
                : findings + (findings == 1 ? " more finding" : " more findings") + " of " + checks
                        + (checks == 1 ? " check; " : " checks; ");
        return Wrapping.lines(more + "shortened to one screen, in full with -v", width);
    }

    private List<String> full(Problem problem) {
        if (problem.items().size() == 1) {
            Item item = problem.items().get(0);
            List<String> lines = new ArrayList<>(headed(problem, item.message()));
            lines.addAll(facts(item.facts(), STEP));
            return lines;
        }
        List<String> lines = new ArrayList<>(headed(problem, title(problem)));
        for (Item item : problem.items()) {
            lines.addAll(listed(item));
            lines.addAll(facts(item.facts(), 2 * STEP));
        }
        lines.addAll(facts(problem.shared(), STEP));
        return lines;
    }

    /** What was seen, where the first of it is, and what next. */
    private List<String> brief(Problem problem) {
        List<Item> items = problem.items();
        List<String> lines = new ArrayList<>();
        if (items.size() == 1) {
            lines.addAll(headed(problem, items.get(0).message()));
        } else if (items.size() <= MOST_ITEMS) {
            lines.addAll(headed(problem, title(problem)));
            items.forEach(item -> lines.addAll(cut(listed(item), 1)));
        } else {
            lines.addAll(cut(headed(problem, columns(problem)), 2));
        }
        List<Fact> facts = new ArrayList<>(items.get(0).facts());
        facts.addAll(problem.shared());
        facts.removeIf(fact -> !FIRST_FACTS.contains(fact.name()));
        lines.addAll(facts(facts, STEP));
        return lines;
    }

    private List<String> line(Problem problem) {
        List<Item> items = problem.items();
        String text = items.size() == 1 ? items.get(0).message() : columns(problem);
        Integer line = items.size() == 1 ? items.get(0).line() : null;
        int most = (USUAL_WIDTH + width - 1) / width;
        return cut(headed(problem, text), most, line == null ? "" : " (line " + line + ")");
    }

    private static String title(Problem problem) {
        return problem.title() + ", " + problem.items().size() + " findings";
    }

    /** How many there are, and the columns that they concern. */
    private static String columns(Problem problem) {
        List<String> columns = problem.items().stream()
                .flatMap(item -> item.columns().stream())
                .distinct()
                .toList();
        int items = problem.items().size();
        if (columns.isEmpty()) {
            return title(problem);
        }
        return (columns.size() == items ? items + " columns: " : items + " findings: ") + String.join(", ", columns);
    }

    /** A text behind severity and check, wrapped, with colour on the severity. */
    private List<String> headed(Problem problem, String text) {
        String severity = problem.severity().id();
        String head = severity + "[" + glyphs.safe(problem.check()) + "] ";
        List<String> lines = hanging(head + glyphs.safe(text), 0);
        String first = lines.get(0);
        if (first.startsWith(severity)) {
            lines.set(0, palette.paint(Tone.of(problem.severity()), severity) + first.substring(severity.length()));
        }
        return lines;
    }

    private List<String> listed(Item item) {
        return hanging("- " + glyphs.safe(item.message()), STEP);
    }

    /** Wrapped lines, the first at the indent, the others one step further. */
    private List<String> hanging(String text, int indent) {
        List<String> wrapped = Wrapping.lines(text, width - indent, width - indent - STEP);
        List<String> lines = new ArrayList<>();
        for (String line : wrapped) {
            lines.add(" ".repeat(lines.isEmpty() ? indent : indent + STEP) + line);
        }
        return lines;
    }

    private List<String> cut(List<String> lines, int most) {
        return cut(lines, most, "");
    }

    /** The first lines, with the tail at their end; where something before it is left out, dots say so. */
    private List<String> cut(List<String> lines, int most, String tail) {
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        String last = kept.remove(kept.size() - 1);
        String mark = "";
        if (lines.size() > most || palette.width(last) + tail.length() > width) {
            mark = options.unicode() ? "…" : "...";
        }
        int room = width - mark.length() - tail.length();
        while (palette.width(last) > room && last.lastIndexOf(' ') > 0) {
            last = last.substring(0, last.lastIndexOf(' '));
        }
        kept.add(last + mark + tail);
        return kept;
    }

    private List<String> facts(List<Fact> facts, int indent) {
        return new TextFacts(options, glyphs)
                .lines(facts, width - indent).stream()
                        .map(line -> (" ".repeat(indent) + line).stripTrailing())
                        .toList();
    }
}
