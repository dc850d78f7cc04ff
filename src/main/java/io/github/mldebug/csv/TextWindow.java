package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** A piece of text with random access that grows at its end as it is looked at. */
final class TextWindow {
    /** Answer for a place behind the end of the text. */
    static final int END = -1;

    private static final int INITIAL = 1 << 16;

    private final Reader source;
    private final int maxSize;
    private final String path;
    private char[] characters = new char[INITIAL];
    private int limit;
    private int delimiters;
    private boolean ended;

    /** @param maxSize the most that may be held from one {@link #dropBefore} to the next */
    TextWindow(Reader source, int maxSize, String path) {
        this.source = source;
        this.maxSize = maxSize;
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
     * The index of the line end behind a record that starts at {@code from}, when it is all in the window and has neither
     * quote nor escape; else {@link #END}. {@link #delimiters()} then tells how many delimiters it has.
     */
    int plainRecord(int from, DialectCharacters dialect) {
        char delimiter = dialect.delimiter();
        char quote = dialect.quote();
        char escape = dialect.escape();
        char[] text = characters;
        int end = limit;
        int count = 0;
        // Nearly all characters are above these, or between: one comparison sets them aside.
        char highest = (char) Math.max(Math.max(delimiter, quote), Math.max(escape, '\r'));
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (c > highest) {
                continue;
            }
            if (c == delimiter) {
                count++;
            } else if (c == '\n' || c == '\r') {
                delimiters = count;
                return i;
            } else if (c == quote || c == escape) {
                return END;
            }
        }
        return END;
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

    /** Delimiters in the record that {@link #plainRecord} found last. */
    int delimiters() {
        return delimiters;
    }

    /** Forgets text before an index when that is worth a move; answers the new index of the same character. */
    int dropBefore(int index) {
        if (index < characters.length / 2) {
            return index;
        }
        System.arraycopy(characters, index, characters, 0, limit - index);
        limit -= index;
        return 0;
    }

    /** Reads on by at least one character, unless the text has ended. Indexes are looked at in order, without gaps. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (limit == characters.length) {
            if (limit >= maxSize) {
                throw new UserError(
                        path + " has a line of more than " + maxSize + " characters",
                        "it does not look like a table; check the file, or its line ends");
            }
            characters = Arrays.copyOf(characters, Math.min(limit * 2, maxSize));
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
