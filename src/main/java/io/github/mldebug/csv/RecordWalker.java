package io.github.mldebug.csv;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the cells of one record and mends its quotes, so that what the CSV parser sees is always well-formed.
 *
 * <p>A quoted cell opens at the start of a cell, with blanks before it only when it closes on the same line. It closes at
 * the first quote that is neither doubled nor escaped, and only blanks may follow up to the delimiter or the end of the
 * line. Escapes are resolved here; the parser sees doubled quotes only.
 */
final class RecordWalker {
    /** How quotes that do not close as they should are understood. */
    enum Reading {
        /** Their cell ends at the next delimiter or line end, and they are text. */
        PLAIN,
        /** Their cell ends at the quote on the same line that a delimiter or line end follows. */
        INNER_QUOTES,
        /** As PLAIN, and no quoted cell goes over a line end. */
        ONE_LINE
    }

    /** A quoted cell of more lines or characters is taken for a quote that was never closed. */
    static final int MAX_QUOTED_LINES = 100_000;

    static final int MAX_QUOTED = 1 << 23;

    private static final int BROKEN = -1;
    /** Cells beyond the double width of the table that a record of several lines may have before it is given up. */
    private static final int MANY_CELLS = 16;

    private final TextWindow text;
    private final DialectCharacters dialect;
    private final String oneQuote;
    private final String twoQuotes;
    private final StringBuilder mended = new StringBuilder();

    private Reading reading = Reading.PLAIN;
    private int start;
    private int end;
    private int cells;
    private int broken;
    private int unclosed;
    private boolean changed;
    private boolean multiline;
    private boolean abandoned;
    private boolean escaped;

    RecordWalker(TextWindow text, DialectCharacters dialect) {
        this.text = text;
        this.dialect = dialect;
        this.oneQuote = DialectCharacters.text(dialect.quote());
        this.twoQuotes = oneQuote + oneQuote;
    }

    /**
     * Walks over the record at {@code from}.
     *
     * @param width cells of a record of this table, 0 when not known
     */
    void walk(int from, int width, Reading how) throws IOException {
        start = from;
        reading = how;
        changed = false;
        multiline = false;
        abandoned = false;
        mended.setLength(0);
        cells = 0;
        broken = 0;
        unclosed = 0;
        int i = from;
        while (true) {
            cells++;
            i = cell(i);
            if (text.at(i) != dialect.delimiter()) {
                end = i;
                return;
            }
            if (multiline && width > 0 && cells > 2 * width + MANY_CELLS) {
                abandoned = true;
                return;
            }
            if (changed) {
                mended.append(dialect.delimiter());
            }
            i++;
        }
    }

    /** The index of the line end or the end of the text behind the record. */
    int end() {
        return end;
    }

    int cells() {
        return cells;
    }

    /** Quoted cells with text behind their closing quotes. */
    int broken() {
        return broken;
    }

    /** Quotes that open a cell and are never closed. */
    int unclosed() {
        return unclosed;
    }

    /** Whether some quoted cell goes over a line end. */
    boolean multiline() {
        return multiline;
    }

    /** Whether the record was left because it went on over many lines with far too many cells. */
    boolean abandoned() {
        return abandoned;
    }

    /** The record as it is to be parsed when that is not as it stands, else null. */
    @Nullable
    StringBuilder mended() {
        return changed ? mended : null;
    }

    /** The index behind the cell at {@code from}: of a delimiter, a line end or the end of the text. */
    private int cell(int from) throws IOException {
        if (!dialect.hasQuote()) {
            return plain(from, from);
        }
        int open = from;
        while (isBlank(text.at(open))) {
            open++;
        }
        if (text.at(open) != dialect.quote()) {
            return plain(from, open);
        }
        int maxLines = open == from && reading != Reading.ONE_LINE ? MAX_QUOTED_LINES : 0;
        int unclosedBefore = unclosed;
        int brokenBefore = broken;
        int close = closing(open, maxLines);
        if (close != BROKEN) {
            return closed(from, open, close);
        }
        if (open > from) {
            unclosed = unclosedBefore;
            broken = brokenBefore;
            return plain(from, open);
        }
        change(from);
        int inner = reading == Reading.INNER_QUOTES ? innerClosing(open) : BROKEN;
        if (inner != BROKEN) {
            quoted(text.text(open + 1, inner).replace(twoQuotes, oneQuote));
            return skipBlanks(inner + 1);
        }
        int plain = plainEnd(open);
        quoted(text.text(open, plain));
        return plain;
    }

    private int closed(int from, int open, int close) throws IOException {
        if (escaped) {
            change(from);
            quoted(resolved(text.text(open + 1, lastQuote(close)), true));
            return close;
        }
        if (open > from) {
            change(from);
        }
        return keep(open, close);
    }

    /** Takes the cell at {@code from} as it stands; from {@code known} on it may end. */
    private int plain(int from, int known) throws IOException {
        int to = plainEnd(known);
        if (escaped) {
            change(from);
            quoted(resolved(text.text(from, to), false));
            return to;
        }
        return keep(from, to);
    }

    private int keep(int from, int to) {
        if (changed) {
            text.appendTo(mended, from, to);
        }
        return to;
    }

    /** Notes that the cell at {@code from} is not to be kept as it is. */
    private void change(int from) {
        if (!changed) {
            changed = true;
            text.appendTo(mended, start, from);
        }
    }

    private void quoted(String cell) {
        mended.append(dialect.quote()).append(cell.replace(oneQuote, twoQuotes)).append(dialect.quote());
    }

    /** Resolves escapes before a delimiter, a quote or another escape, and, when the cell was quoted, doubled quotes. */
    private String resolved(String cell, boolean wasQuoted) {
        StringBuilder result = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            char next = i + 1 < cell.length() ? cell.charAt(i + 1) : DialectCharacters.NONE;
            boolean escape = c == dialect.escape()
                    && next != DialectCharacters.NONE
                    && (next == dialect.delimiter() || next == dialect.quote() || next == dialect.escape());
            boolean doubled = wasQuoted && c == dialect.quote() && next == dialect.quote();
            if (escape || doubled) {
                i++;
            }
            result.append(escape || doubled ? next : c);
        }
        return result.toString();
    }

    private int plainEnd(int from) throws IOException {
        escaped = false;
        int i = text.skipTo(from, dialect.delimiter(), '\n', '\r', dialect.escape());
        int c = text.at(i);
        while (c != dialect.delimiter() && c != TextWindow.END && !isLineEnd(c)) {
            if (c == dialect.escape() && c != DialectCharacters.NONE) {
                int next = text.at(i + 1);
                if (next != TextWindow.END && !isLineEnd(next)) {
                    escaped = true;
                    i++;
                }
            }
            i = text.skipTo(i + 1, dialect.delimiter(), '\n', '\r', dialect.escape());
            c = text.at(i);
        }
        return i;
    }

    /** The index behind a quoted cell and the blanks after it, or BROKEN; at most so many line ends in it. */
    private int closing(int open, int maxLines) throws IOException {
        escaped = false;
        int lineEnds = 0;
        int i = open + 1;
        while (true) {
            i = text.skipTo(i, dialect.quote(), '\n', '\r', dialect.escape());
            int c = text.at(i);
            if (c == TextWindow.END || lineEnds > maxLines || i - open > MAX_QUOTED) {
                unclosed++;
                return BROKEN;
            }
            if (c == dialect.escape() && dialect.hasEscape()) {
                escaped = true;
                i++;
            } else if (c == dialect.quote()) {
                if (text.at(i + 1) != dialect.quote()) {
                    break;
                }
                i++;
            } else if (c == '\n' || (c == '\r' && text.at(i + 1) != '\n')) {
                lineEnds++;
            }
            i++;
        }
        int close = cellEnd(skipBlanks(i + 1));
        if (close != BROKEN) {
            multiline |= lineEnds > 0;
        } else if (lineEnds > 0) {
            unclosed++;
        } else {
            broken++;
        }
        return close;
    }

    /** The index of the quote that closes a cell which ends, with its blanks, at {@code close}. */
    private int lastQuote(int close) throws IOException {
        int i = close - 1;
        while (text.at(i) != dialect.quote()) {
            i--;
        }
        return i;
    }

    /** The index of the quote on this line that ends a cell with unescaped quotes in it, or BROKEN. */
    private int innerClosing(int open) throws IOException {
        int i = open + 1;
        int c = text.at(i);
        while (c != TextWindow.END && !isLineEnd(c)) {
            if (c == dialect.quote() && cellEnd(skipBlanks(i + 1)) != BROKEN) {
                return i;
            }
            i++;
            c = text.at(i);
        }
        return BROKEN;
    }

    private int cellEnd(int i) throws IOException {
        int c = text.at(i);
        return c == TextWindow.END || c == dialect.delimiter() || isLineEnd(c) ? i : BROKEN;
    }

    private int skipBlanks(int from) throws IOException {
        int i = from;
        while (isBlank(text.at(i))) {
            i++;
        }
        return i;
    }

    /** As the parser has it, so that both agree on where a quoted cell ends. */
    private boolean isBlank(int c) {
        return c != TextWindow.END && !isLineEnd(c) && c != dialect.delimiter() && Character.isWhitespace((char) c);
    }

    static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }
}
