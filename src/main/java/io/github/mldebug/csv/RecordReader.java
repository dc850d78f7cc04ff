package io.github.mldebug.csv;

import io.github.mldebug.csv.RecordWalker.Reading;
import io.github.mldebug.table.Anomaly;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the text and the CSV parser: finds where each record starts, leaves out what is none (lines above the
 * table, comments, blank lines), and mends quotes so that what the parser sees is always well-formed.
 *
 * <p>A quote that does not close as it should is text and said to be broken or unclosed; of several ways to understand the
 * record the one that gives it the table's width is taken.
 */
final class RecordReader implements Closeable {
    /** No record may be longer, in characters. */
    static final int MAX_RECORD = 1 << 25;
    /** Starts most comments. */
    static final char MARK = '#';

    private final Reader source;
    private final TextWindow text;
    private final TableShape shape;
    private final DialectCharacters dialect;
    private final AnomalyLog log;
    private final RecordWalker walker;
    private final LineEndCount lineEnds = new LineEndCount();
    private int width;
    private int start;
    private int line = 1;
    private int blankLines;
    private boolean aboveTable;
    private boolean first = true;
    /** Whether a record behind the first one starts like a comment and has not the table's width. */
    private boolean strayMarks;
    /** Whether one that is no comment has a first cell that starts like one. */
    private boolean markedCells;

    private Chunk chunk = new Chunk();

    /** @param source the text behind any byte order mark; closed with this */
    RecordReader(Reader source, TableShape shape, String path, AnomalyLog log) {
        this.source = source;
        this.text = new TextWindow(source, MAX_RECORD, path, shape.dialect());
        this.shape = shape;
        this.dialect = shape.dialect();
        this.width = shape.width();
        this.log = log;
        this.walker = new RecordWalker(text, dialect);
        this.aboveTable = shape.firstLine() > 1;
    }

    /**
     * The next records, as many as it takes to fill so many characters, or null behind the last one.
     *
     * @param target to put them into
     */
    @Nullable
    Chunk next(int characters, Chunk target) {
        try {
            chunk = target;
            chunk.clear(Math.min(characters, MAX_RECORD) + Math.min(characters, 1 << 12));
            boolean more = true;
            while (more && chunk.length() < characters) {
                more = nextRecord();
            }
        } catch (IOException failure) {
            throw FileContent.unreadable(text.path(), failure);
        }
        return chunk.records() == 0 ? null : chunk;
    }

    /** How the records handed out so far end. */
    LineEndCount lineEnds() {
        return lineEnds;
    }

    int blankLines() {
        return blankLines;
    }

    private boolean nextRecord() throws IOException {
        skipLinesAbove();
        while (skipBlankLines()) {
            int end = text.soundRecord(start);
            int cells = text.cells();
            boolean sound = end != TextWindow.END && (!text.multiline() || cells == width);
            if (!sound) {
                understand();
                end = walker.end();
                cells = walker.cells();
            }
            if (isComment(cells)) {
                int lineEnd = endOfLine();
                log.add(Anomaly.Kind.COMMENT, line, text.text(start, lineEnd));
                start = afterLineEnd(lineEnd);
                continue;
            }
            if (width == 0) {
                width = cells;
            }
            lookForMark(cells);
            hand(end, sound);
            return true;
        }
        return false;
    }

    /**
     * Whether lines far below are comments, though no line among the first ones is: they start with {@link #MARK} and have not
     * the table's width, and nothing else in the first column starts with it.
     */
    boolean hasLateComments() {
        return dialect.comment() == DialectCharacters.NONE && width > 1 && strayMarks && !markedCells;
    }

    private void lookForMark(int cells) throws IOException {
        int c = text.at(start);
        if (c == MARK && cells != width) {
            strayMarks |= !first;
        } else if (c == MARK || (c == dialect.quote() && text.at(start + 1) == MARK)) {
            markedCells |= !first;
        }
        first = false;
    }

    private boolean isComment(int cells) throws IOException {
        return dialect.comment() != DialectCharacters.NONE
                && text.at(start) == dialect.comment()
                && (width == 0 || cells != width);
    }

    private int endOfLine() throws IOException {
        int i = start;
        while (text.at(i) != TextWindow.END && !RecordWalker.isLineEnd(text.at(i))) {
            i++;
        }
        return i;
    }

    private void skipLinesAbove() throws IOException {
        if (!aboveTable) {
            return;
        }
        aboveTable = false;
        while (line < shape.firstLine() && text.at(start) != TextWindow.END) {
            int lineEnd = endOfLine();
            String skipped = text.text(start, lineEnd);
            if (!skipped.isBlank()) {
                boolean comment = dialect.comment() != DialectCharacters.NONE && skipped.charAt(0) == dialect.comment();
                log.add(comment ? Anomaly.Kind.COMMENT : Anomaly.Kind.PREAMBLE, line, skipped);
            }
            start = text.dropBefore(afterLineEnd(lineEnd));
        }
    }

    private boolean skipBlankLines() throws IOException {
        while (true) {
            start = text.dropBefore(start);
            int i = start;
            int c = text.at(i);
            // Most records start with a character that needs no second look.
            while ((c <= ' ' || c >= 0x80) && isBlank(c)) {
                i++;
                c = text.at(i);
            }
            if (!RecordWalker.isLineEnd(c)) {
                return c != TextWindow.END;
            }
            blankLines++;
            start = afterLineEnd(i);
        }
    }

    private boolean isBlank(int c) {
        return c != TextWindow.END
                && c <= 0xffff
                && !RecordWalker.isLineEnd(c)
                && c != dialect.delimiter()
                && Character.isWhitespace((char) c);
    }

    /** Walks over the record at {@link #start} in the way that gives it the table's width, if one does. */
    private void understand() throws IOException {
        walker.walk(start, width, Reading.PLAIN);
        boolean fits = width == 0 || (walker.cells() == width && !walker.abandoned());
        if (!fits && walker.broken() > 0) {
            walker.walk(start, width, Reading.INNER_QUOTES);
            fits = walker.cells() == width && !walker.abandoned();
        }
        if (!fits) {
            walker.walk(start, width, Reading.PLAIN);
            boolean abandoned = walker.abandoned();
            if (walker.multiline() || abandoned) {
                walker.walk(start, width, Reading.ONE_LINE);
                if (walker.cells() != width && !abandoned) {
                    walker.walk(start, width, Reading.PLAIN);
                }
            }
        }
    }

    /** Puts the record into the chunk, ended by a line feed, and moves behind it. */
    private void hand(int end, boolean sound) throws IOException {
        @Nullable StringBuilder mended = sound ? null : walker.mended();
        if (!sound && walker.unclosed() > 0) {
            log.add(Anomaly.Kind.UNCLOSED_QUOTE, line, text.text(start, end));
        }
        if (!sound && walker.broken() > 0) {
            log.add(Anomaly.Kind.BROKEN_QUOTE, line, text.text(start, end));
        }
        int length = mended != null ? mended.length() : end - start;
        int place = chunk.place(length);
        if (mended != null) {
            mended.getChars(0, length, chunk.text(), place);
        } else {
            text.copy(start, end, chunk.text(), place);
        }
        if (sound) {
            chunk.addSound(length, line, text, start);
        } else {
            chunk.add(length, line);
        }
        int i = (sound ? text.multiline() : walker.multiline()) ? start : end;
        while (i < end) {
            i = RecordWalker.isLineEnd(text.at(i)) ? afterLineEnd(i) : i + 1;
        }
        lineEnds.see(text.at(end), text.at(end) == '\r' ? text.at(end + 1) : TextWindow.END);
        start = afterLineEnd(end);
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
    public void close() {
        try {
            source.close();
        } catch (IOException failure) {
            throw FileContent.unreadable(text.path(), failure);
        }
    }
}
