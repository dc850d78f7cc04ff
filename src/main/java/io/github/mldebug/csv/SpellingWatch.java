package io.github.mldebug.csv;

import io.github.mldebug.table.NumberSpelling;
import java.util.ArrayList;
import java.util.List;

/** Watches how a column's numbers are spelled. */
final class SpellingWatch {
    private int leadingZeros;
    private final List<Integer> leadingZeroRows = new ArrayList<>(0);
    private int pointZeros;

    /** Takes a trimmed cell that is a number, and its row counted from the part's first. */
    void see(String cell, int row) {
        int length = cell.length();
        if (length < 2) {
            return;
        }
        if (cell.charAt(length - 1) == '0' && endsInPointZeros(cell)) {
            pointZeros++;
        }
        if (cell.charAt(0) == '0' && cell.charAt(1) >= '0' && cell.charAt(1) <= '9') {
            leadingZeros++;
            if (leadingZeroRows.size() < NumberSpelling.MOST_ROWS) {
                leadingZeroRows.add(row);
            }
        }
    }

    /** Takes what another has seen in a later part that begins at a row. */
    void add(SpellingWatch later, int offset) {
        leadingZeros += later.leadingZeros;
        pointZeros += later.pointZeros;
        for (int row : later.leadingZeroRows) {
            if (leadingZeroRows.size() < NumberSpelling.MOST_ROWS) {
                leadingZeroRows.add(offset + row);
            }
        }
    }

    NumberSpelling result() {
        return new NumberSpelling(leadingZeros, leadingZeroRows, pointZeros);
    }

    private static boolean endsInPointZeros(String cell) {
        int length = cell.length();
        return isPoint(cell.charAt(length - 2))
                || (length > 2 && cell.charAt(length - 2) == '0' && isPoint(cell.charAt(length - 3)));
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == ',';
    }
}
