package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** A piece of text with random access that grows at its end as it is looked at. */
final class TextWindow {
    /** Answer for a place behind the end of the text. */
    static final int END = -1;

    private static final int INITIAL = 1 << 12;
    /** Grown to at once when there is more text: records at the edge of the window cost more than others. */
    private static final int USUAL = 1 << 16;

    private static final byte PLAIN = 0;
    private static final byte DELIMITER = 1;
    private static final byte QUOTE = 2;
    private static final byte LINE_END = 3;
    private static final byte ESCAPE = 4;
    private static final byte END_OF_WINDOW = 5;

    private final Reader source;
    private final int longest;
    private final String path;
    private char[] characters = new char[INITIAL];
    private int limit;
    private final byte[] kindOf = new byte[Character.MAX_VALUE + 1];
    /** Of the characters that are not plain. */
    private final char highest;

    private int[] cellEnds = new int[64];
    private int cells;
    private boolean multiline;
    private boolean ended;

    /** @param longest line that may be looked at whole, in characters: less than 2^30 */
    TextWindow(Reader source, int longest, String path, DialectCharacters dialect) {
        kindOf[dialect.escape()] = ESCAPE;
        kindOf[dialect.quote()] = QUOTE;
        kindOf[dialect.delimiter()] = DELIMITER;
        kindOf['\n'] = LINE_END;
        kindOf['\r'] = LINE_END;
        this.highest =
                (char) Math.max(Math.max(dialect.escape(), dialect.quote()), Math.max(dialect.delimiter(), '\r'));
        this.source = source;
        this.longest = longest;
        this.path = path;
    }

    /** The file's path, for messages. */
    String path() {
        return path;
    }

    /** The character at an index, or {@link #END}. */
    int at(int index) throws IOException {
        return index < limit || fill() ? characters[index] : END;
    }

    /** The text between two indexes that have been looked at. */
    String text(int from, int to) {
        return new String(characters, from, to - from);
    }

    void copy(int from, int to, char[] target, int offset) {
        System.arraycopy(characters, from, target, offset, to - from);
    }

    void appendTo(StringBuilder target, int from, int to) {
        target.append(characters, from, to - from);
    }

    /**
     * The index of the line end behind a record that starts at {@code from}, when its quotes are in order, it has no escape and
     * is not very long; else {@link #END}. {@link #cellEnds()}, {@link #cells()} and {@link #multiline()} then tell more.
     */
    int soundRecord(int from) throws IOException {
        multiline = false;
        byte[] kinds = kindOf;
        char[] text = characters;
        int end = limit;
        int count = 0;
        int cell = from;
        int i = from;
        while (true) {
            while (i < end && (text[i] > highest || kinds[text[i]] == PLAIN)) {
                i++;
            }
            byte kind = i < end ? kinds[text[i]] : END_OF_WINDOW;
            if (kind == DELIMITER || kind == LINE_END) {
                if (count == cellEnds.length) {
                    cellEnds = Arrays.copyOf(cellEnds, 2 * count);
                }
                cellEnds[count++] = i;
                if (kind == LINE_END) {
                    cells = count;
                    return i;
                }
                cell = ++i;
                continue;
            }
            i = kind == END_OF_WINDOW && growsFrom(from) ? i : afterQuote(kind, from, cell, i);
            if (i == END) {
                return END;
            }
            text = characters;
            end = limit;
        }
    }

    /** The index behind a quote at an index, or, when it opens a cell, behind the one that closes it; else {@link #END}. */
    private int afterQuote(byte kind, int record, int cell, int index) throws IOException {
        if (kind != QUOTE) {
            return END;
        }
        if (index > cell) {
            return isBlank(cell, index) ? END : index + 1;
        }
        int close = closed(record, index + 1);
        return close == END ? END : close + 1;
    }

    /** Reads on behind a record so far, unless that is long already: then a quote may well have been left open. */
    private boolean growsFrom(int from) throws IOException {
        return limit - from < USUAL && fill();
    }

    /** The index of the quote that closes a cell, or {@link #END} when there is none to which the cell may well end. */
    private int closed(int record, int from) throws IOException {
        char[] text = characters;
        byte[] kinds = kindOf;
        int end = limit - 1;
        int i = from;
        while (true) {
            while (i < end && kinds[text[i]] <= DELIMITER) {
                i++;
            }
            if (i >= end) {
                if (!growsFrom(record)) {
                    return END;
                }
                text = characters;
                end = limit - 1;
                continue;
            }
            switch (kinds[text[i]]) {
                case QUOTE -> {
                    byte next = kinds[text[i + 1]];
                    if (next == DELIMITER || next == LINE_END) {
                        return i - from > RecordWalker.MAX_QUOTED ? END : i;
                    }
                    if (next != QUOTE) {
                        return END;
                    }
                    i++;
                }
                case LINE_END -> multiline = true;
                default -> {
                    return END;
                }
            }
            i++;
        }
    }

    private boolean isBlank(int from, int to) {
        return Blanks.skip(characters, from, to) == to;
    }

    /** The first index from {@code from} on, not behind what is in the window, of one of four characters. */
    int skipTo(int from, char first, char second, char third, char fourth) {
        char[] text = characters;
        int end = limit;
        char highest = (char) Math.max(Math.max(first, second), Math.max(third, fourth));
        int i = from;
        while (i < end) {
            char c = text[i];
            if (c <= highest && (c == first || c == second || c == third || c == fourth)) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** How many cells there are in the record that {@link #soundRecord} found last. */
    int cells() {
        return cells;
    }

    /** The indexes behind that record's cells, of which {@link #cells} count. */
    int[] cellEnds() {
        return cellEnds;
    }

    /** Whether that record goes over a line end. */
    boolean multiline() {
        return multiline;
    }

    /** Forgets text before an index when that is worth a move; answers the new index of the same character. */
    int dropBefore(int index) {
        if (index < characters.length / 2) {
            return index;
        }
        char[] target = characters.length < USUAL ? new char[USUAL] : characters;
        System.arraycopy(characters, index, target, 0, limit - index);
        characters = target;
        limit -= index;
        return 0;
    }

    /** Reads on by at least one character, unless the text has ended. Indexes are looked at in order, without gaps. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (limit == characters.length) {
            // Text before the line is dropped only when it fills half of the window.
            if (limit >= 2 * longest) {
                throw new UserError(
                        path + " has a line of more than " + longest + " characters",
                        "it does not look like a table; check the file, or its line ends");
            }
            characters = Arrays.copyOf(characters, Math.min(limit, longest) * 2);
        }
        int count = source.read(characters, limit, characters.length - limit);
        if (count < 0) {
            ended = true;
            return false;
        }
        limit += count;
        return true;
    }
}
