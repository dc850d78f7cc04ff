package io.github.mldebug.render;

import io.github.mldebug.present.Block.Cell;
import io.github.mldebug.present.Block.Column;
import io.github.mldebug.present.Block.Table;
import io.github.mldebug.present.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in so many columns: as it is when it fits; else with its words wrapped inside their cells; else one row under
 * the other, each cell beside the name of its column.
 */
final class TextTable {
    private static final int GAP = 2;
    private static final int LONGEST_CELL = 60;
    private static final int LONGEST_WORD = 24;
    private static final int WIDE = 70;
    private static final int BAR = 16;
    private static final int SHORT_BAR = 8;

    private final RenderOptions options;
    private final Glyphs glyphs;
    private final Palette palette;
    private final List<Column> columns;
    private final List<List<Cell>> rows;

    TextTable(RenderOptions options, Table table) {
        this.options = options;
        this.glyphs = new Glyphs(options.unicode());
        this.palette = new Palette(options.color());
        this.columns = table.columns();
        this.rows = table.rows();
    }

    List<String> lines(int width) {
        int[] widths = new int[columns.size()];
        int[] least = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = natural(c);
            least[c] = Math.min(widths[c], least(c));
        }
        return fit(widths, least, width - GAP * (widths.length - 1)) ? horizontal(widths) : vertical(width);
    }

    /** Takes columns from the widest that can give some until all fit; false when they cannot. */
    private static boolean fit(int[] widths, int[] least, int room) {
        int excess = -room;
        for (int width : widths) {
            excess += width;
        }
        for (; excess > 0; excess--) {
            int widest = -1;
            for (int c = 0; c < widths.length; c++) {
                if (widths[c] > least[c] && (widest < 0 || widths[c] > widths[widest])) {
                    widest = c;
                }
            }
            if (widest < 0) {
                return false;
            }
            widths[widest]--;
        }
        return true;
    }

    private int natural(int column) {
        int width = Glyphs.width(title(column));
        for (List<Cell> row : rows) {
            width = Math.max(width, Glyphs.width(text(row.get(column))));
        }
        return width;
    }

    /** The narrowest that a column may become: numbers as they are, words down to the longest of them. */
    private int least(int column) {
        if (columns.get(column).numeric()) {
            return Integer.MAX_VALUE;
        }
        int width = Math.min(LONGEST_WORD, Wrapping.widestWord(title(column)));
        for (List<Cell> row : rows) {
            width = Math.max(width, Math.min(LONGEST_WORD, Wrapping.widestWord(text(row.get(column)))));
        }
        return width;
    }

    private String title(int column) {
        return glyphs.shortened(glyphs.safe(columns.get(column).title()), LONGEST_CELL);
    }

    private String text(Cell cell) {
        Double share = cell.share();
        if (share == null) {
            return glyphs.shortened(glyphs.safe(cell.text()), LONGEST_CELL);
        }
        return glyphs.bar(share, options.width() >= WIDE ? BAR : SHORT_BAR);
    }

    private List<String> horizontal(int[] widths) {
        List<String> lines = new ArrayList<>();
        List<Cell> header = new ArrayList<>();
        columns.forEach(column -> header.add(new Cell(column.title(), Tone.PLAIN, null)));
        addRow(lines, header, widths);
        rows.forEach(row -> addRow(lines, row, widths));
        return lines;
    }

    private void addRow(List<String> lines, List<Cell> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int c = 0; c < widths.length; c++) {
            List<String> wrapped = Wrapping.lines(text(row.get(c)), Math.max(1, widths[c]));
            cells.add(wrapped);
            height = Math.max(height, wrapped.size());
        }
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String text = i < cells.get(c).size() ? cells.get(c).get(i) : "";
                String padding = " ".repeat(Math.max(0, widths[c] - Glyphs.width(text)));
                String painted = palette.paint(row.get(c).tone(), text);
                line.append(c == 0 ? "" : " ".repeat(GAP))
                        .append(columns.get(c).numeric() ? padding + painted : painted + padding);
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private List<String> vertical(int width) {
        int names = 0;
        for (int c = 1; c < columns.size(); c++) {
            names = Math.max(names, Math.min(width / 2, Glyphs.width(title(c))));
        }
        List<String> lines = new ArrayList<>();
        for (List<Cell> row : rows) {
            lines.addAll(Wrapping.lines(text(row.get(0)), width));
            for (int c = 1; c < columns.size(); c++) {
                String text = text(row.get(c));
                // A bar beside no name says nothing that its number does not.
                if (!text.isEmpty() && !title(c).isEmpty()) {
                    addNamed(lines, glyphs.shortened(title(c), names), names, row.get(c), width);
                }
            }
        }
        return lines;
    }

    private void addNamed(List<String> lines, String name, int names, Cell cell, int width) {
        String before = " ".repeat(GAP) + name + " ".repeat(names - Glyphs.width(name) + GAP);
        for (String line : Wrapping.lines(text(cell), width - names - 2 * GAP)) {
            lines.add(before + palette.paint(cell.tone(), line));
            before = " ".repeat(names + 2 * GAP);
        }
    }
}
