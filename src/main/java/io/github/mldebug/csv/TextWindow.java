package io.github.mldebug.csv;

import io.github.mldebug.error.UserError;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** A piece of text with random access that grows at its end as it is looked at. */
final class TextWindow {
    /** Answer for a place behind the end of the text. */
    static final int END = -1;

    private static final int INITIAL = 1 << 14;

    private final Reader source;
    private final int maxSize;
    private final String path;
    private char[] characters = new char[INITIAL];
    private int limit;
    private boolean ended;

    /** @param maxSize the most that may be held from one {@link #dropBefore} to the next */
    TextWindow(Reader source, int maxSize, String path) {
        this.source = source;
        this.maxSize = maxSize;
        this.path = path;
    }

    /** The character at an index, or {@link #END}. */
    int at(int index) throws IOException {
        return index < limit || fill() ? characters[index] : END;
    }

    /** The text between two indexes that have been looked at. */
    String text(int from, int to) {
        return new String(characters, from, to - from);
    }

    void copy(int from, int to, char[] target) {
        System.arraycopy(characters, from, target, 0, to - from);
    }

    void appendTo(StringBuilder target, int from, int to) {
        target.append(characters, from, to - from);
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
                        "It does not look like a table; check the file, or its line ends.");
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
