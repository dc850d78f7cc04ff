package io.github.mldebug.csv;

import java.util.Arrays;
import java.util.BitSet;

/** Whole records of a file, one after the other, well-formed and each ended by a line feed. It can be filled again. */
final class Chunk {
    private char[] text = new char[0];
    private int length;
    private final IntList ends = new IntList(16);
    private final IntList lines = new IntList(16);
    private final IntList cellEnds = new IntList(16);
    private final IntList cellsUpTo = new IntList(16);
    private final BitSet sound = new BitSet();

    /** Forgets its records, and makes room for so many characters. */
    void clear(int characters) {
        if (text.length < characters) {
            text = new char[characters];
        }
        length = 0;
        ends.clear();
        lines.clear();
        cellEnds.clear();
        cellsUpTo.clear();
        sound.clear();
    }

    /** Makes room for a record of so many characters; answers the place of its first one in {@link #text}. */
    int place(int characters) {
        int needed = length + characters + 1;
        if (text.length < needed) {
            text = Arrays.copyOf(text, Math.max(needed, text.length + (text.length >> 1)));
        }
        return length;
    }

    /** Takes a record that needed no mending: a quoted cell is quoted from its first character to its last. */
    void addSound(int characters, int line, TextWindow cells, int start) {
        sound.set(records());
        cellEnds.addAll(cells.cellEnds(), cells.cells(), length - start);
        add(characters, line);
    }

    /** Takes a record of so many characters, which stand at {@link #place}, from a physical line on. */
    void add(int characters, int line) {
        length += characters;
        text[length] = '\n';
        ends.add(length++);
        lines.add(line);
        cellsUpTo.add(cellEnds.size());
    }

    /** The characters; it may be longer than the records. */
    char[] text() {
        return text;
    }

    int records() {
        return ends.size();
    }

    /** Characters of all records. */
    int length() {
        return length;
    }

    /** The place of a record's first character. */
    int start(int record) {
        return record == 0 ? 0 : ends.get(record - 1) + 1;
    }

    /** The physical line on which a record starts. */
    int line(int record) {
        return lines.get(record);
    }

    /** Which records needed no mending. */
    BitSet sound() {
        return sound;
    }

    /** How many cells a sound record has. */
    int cells(int record) {
        return cellsUpTo.get(record) - firstCell(record);
    }

    /** Copies the places behind a sound record's cells. */
    void copyCellEnds(int record, int[] target) {
        cellEnds.copy(firstCell(record), cells(record), target);
    }

    private int firstCell(int record) {
        return record == 0 ? 0 : cellsUpTo.get(record - 1);
    }
}
