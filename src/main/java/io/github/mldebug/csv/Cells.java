package io.github.mldebug.csv;

import java.util.Arrays;
import org.apache.commons.csv.CSVRecord;

/** The cells of one record, each where it stands in a text. One object serves all records of a chunk in turn. */
final class Cells {
    private char[] text = new char[0];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int size;
    private char[] copies = new char[256];

    /**
     * Cuts a sound record where its cells are known to end; one that begins with a quote ends with one, too. Doubled quotes
     * become one in place, so that a text can be cut once only.
     */
    void cut(Chunk chunk, int record, char quote) {
        text = chunk.text();
        size = chunk.cells(record);
        if (size > starts.length) {
            starts = new int[size + (size >> 1)];
            ends = new int[starts.length];
        }
        chunk.copyCellEnds(record, ends);
        int start = chunk.start(record);
        for (int cell = 0; cell < size; cell++) {
            starts[cell] = start;
            start = ends[cell] + 1;
            if (text[starts[cell]] == quote) {
                unquote(cell, quote);
            }
        }
    }

    private void unquote(int cell, char quote) {
        int behind = ends[cell] - 1;
        int i = ++starts[cell];
        while (text[i] != quote) {
            i++;
        }
        int target = i;
        while (i < behind) {
            i += text[i] == quote ? 1 : 0;
            text[target++] = text[i++];
        }
        ends[cell] = target;
    }

    /** Takes the cells of a record that was parsed. */
    void copy(CSVRecord record) {
        size = 0;
        int length = 0;
        for (String cell : record) {
            int end = length + cell.length();
            if (copies.length < end) {
                copies = Arrays.copyOf(copies, Math.max(end, 2 * copies.length));
            }
            cell.getChars(0, cell.length(), copies, length);
            add(length, end);
            length = end;
        }
        text = copies;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The text in which they stand. */
    char[] text() {
        return text;
    }

    /** The place of a cell's first character. */
    int start(int cell) {
        return starts[cell];
    }

    /** The place behind a cell's last character. */
    int end(int cell) {
        return ends[cell];
    }

    String get(int cell) {
        return new String(text, starts[cell], ends[cell] - starts[cell]);
    }

    String[] toArray() {
        String[] cells = new String[size];
        Arrays.setAll(cells, this::get);
        return cells;
    }

    /** Whether there is nothing but white space in the cells from one on. */
    boolean areBlankFrom(int first) {
        for (int cell = first; cell < size; cell++) {
            if (!get(cell).isBlank()) {
                return false;
            }
        }
        return true;
    }
}
