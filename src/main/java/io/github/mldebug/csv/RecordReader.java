package io.github.mldebug.csv;

import io.github.mldebug.table.Anomaly;
import java.io.IOException;
import java.io.Reader;

/**
 * Stands between the text and the CSV parser: finds where each record starts, leaves out blank lines, and mends quotes so
 * that what the parser sees is always well-formed, one record after the other.
 *
 * <p>A quoted cell opens at the start of a cell, with blanks before it only when it closes on the same line. It closes at
 * the first quote that is not doubled, and only blanks may follow up to the delimiter or the end of the line. A quote that
 * does not close like that within {@link #MAX_QUOTED_LINES} lines is text and said to be broken: the cell then ends at the
 * next delimiter, or, if only this gives the record the width of the first one, at the quote on this line that a delimiter
 * or line end follows.
 */
final class RecordReader extends Reader {
    /** A quoted cell of more lines is taken for a quote that was never closed. */
    static final int MAX_QUOTED_LINES = 1_000;
    /** No record may be longer, in characters. */
    static final int MAX_RECORD = 1 << 25;

    private static final int BROKEN = -1;

    private enum Repair {
        PLAIN,
        INNER_QUOTES
    }

    private final Reader source;
    private final TextWindow text;
    private final DialectCharacters dialect;
    private final AnomalyLog log;
    private final String oneQuote;
    private final String twoQuotes;
    private final IntList lines = new IntList(1024);
    private int start;
    private int line = 1;
    private int width;

    private int end;
    private int cells;
    private int broken;
    private boolean changed;
    private boolean multiline;
    private final StringBuilder mended = new StringBuilder();
    private char[] pending = new char[1024];
    private int pendingFrom;
    private int pendingTo;

    RecordReader(Reader source, DialectCharacters dialect, String path, AnomalyLog log) {
        this.source = source;
        this.text = new TextWindow(source, MAX_RECORD, path);
        this.dialect = dialect;
        this.log = log;
        this.oneQuote = dialect.quoteText();
        this.twoQuotes = oneQuote + oneQuote;
    }

    /** The physical lines on which the records start, as far as they have been handed out. */
    IntList lines() {
        return lines;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (pendingFrom == pendingTo && !nextRecord()) {
                break;
            }
            int count = Math.min(length - written, pendingTo - pendingFrom);
            System.arraycopy(pending, pendingFrom, target, offset + written, count);
            pendingFrom += count;
            written += count;
        }
        return written == 0 && length > 0 ? TextWindow.END : written;
    }

    private boolean nextRecord() throws IOException {
        if (!skipBlankLines()) {
            return false;
        }
        walk(Repair.PLAIN);
        if (broken > 0 && width > 0 && cells != width) {
            walk(Repair.INNER_QUOTES);
            if (cells != width) {
                walk(Repair.PLAIN);
            }
        }
        if (width == 0) {
            width = cells;
        }
        if (broken > 0) {
            log.add(Anomaly.Kind.BROKEN_QUOTE, line, text.text(start, end));
        }
        lines.add(line);
        hand();
        return true;
    }

    /** Makes the record pending, ended by a line feed, and moves behind it. */
    private void hand() throws IOException {
        int length = changed ? mended.length() : end - start;
        if (pending.length <= length) {
            pending = new char[length * 2];
        }
        if (changed) {
            mended.getChars(0, length, pending, 0);
        } else {
            text.copy(start, end, pending);
        }
        pending[length] = '\n';
        pendingFrom = 0;
        pendingTo = length + 1;
        int i = multiline ? start : end;
        while (i < end) {
            i = isLineEnd(text.at(i)) ? afterLineEnd(i) : i + 1;
        }
        start = afterLineEnd(end);
    }

    private boolean skipBlankLines() throws IOException {
        while (true) {
            start = text.dropBefore(start);
            int i = skipBlanks(start);
            int c = text.at(i);
            if (!isLineEnd(c)) {
                return c != TextWindow.END;
            }
            start = afterLineEnd(i);
        }
    }

    /** Walks over the cells of the record at {@link #start}, mending where needed. */
    private void walk(Repair repair) throws IOException {
        changed = false;
        multiline = false;
        mended.setLength(0);
        cells = 0;
        broken = 0;
        int i = start;
        while (true) {
            cells++;
            i = cell(i, repair);
            if (text.at(i) != dialect.delimiter()) {
                end = i;
                return;
            }
            if (changed) {
                mended.append(dialect.delimiter());
            }
            i++;
        }
    }

    /** The index behind the cell at {@code from}: of a delimiter, a line end or the end of the text. */
    private int cell(int from, Repair repair) throws IOException {
        if (!dialect.hasQuote()) {
            return keep(from, plainEnd(from));
        }
        int open = from;
        while (isBlank(text.at(open))) {
            open++;
        }
        if (text.at(open) != dialect.quote()) {
            return keep(from, plainEnd(open));
        }
        int close = closing(open, open == from ? MAX_QUOTED_LINES : 0);
        if (close != BROKEN) {
            change(from, open);
            return keep(open, close);
        }
        if (open > from) {
            return keep(from, plainEnd(open));
        }
        broken++;
        change(from, BROKEN);
        int inner = repair == Repair.INNER_QUOTES ? innerClosing(open) : BROKEN;
        if (inner != BROKEN) {
            String content = text.text(open + 1, inner);
            quoted(content.replace(twoQuotes, oneQuote));
            return skipBlanks(inner + 1);
        }
        int plain = plainEnd(open);
        quoted(text.text(open, plain));
        return plain;
    }

    private int keep(int from, int to) {
        if (changed) {
            text.appendTo(mended, from, to);
        }
        return to;
    }

    /** Notes that the cell at {@code from} is not to be kept as it is, unless it starts at {@code kept}. */
    private void change(int from, int kept) {
        if (!changed && from != kept) {
            changed = true;
            text.appendTo(mended, start, from);
        }
    }

    private void quoted(String cell) {
        mended.append(dialect.quote()).append(cell.replace(oneQuote, twoQuotes)).append(dialect.quote());
    }

    private int plainEnd(int from) throws IOException {
        int i = from;
        int c = text.at(i);
        while (c != dialect.delimiter() && c != TextWindow.END && !isLineEnd(c)) {
            i++;
            c = text.at(i);
        }
        return i;
    }

    /** The index behind a quoted cell and the blanks after it, or BROKEN; at most so many line ends in it. */
    private int closing(int open, int maxLines) throws IOException {
        int lineEnds = 0;
        int i = open + 1;
        while (true) {
            int c = text.at(i);
            if (c == TextWindow.END || lineEnds > maxLines) {
                return BROKEN;
            }
            if (c == dialect.quote()) {
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
        multiline |= close != BROKEN && lineEnds > 0;
        return close;
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

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private int afterLineEnd(int i) throws IOException {
        int c = text.at(i);
        if (c == TextWindow.END) {
            return i;
        }
        line++;
        return c == '\r' && text.at(i + 1) == '\n' ? i + 2 : i + 1;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
